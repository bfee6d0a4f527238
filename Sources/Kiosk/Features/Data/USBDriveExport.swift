import Foundation
import KioskModel
import Statistics

/// Writes the data package of all that has closed to a stick.
nonisolated struct USBDriveExport: Sendable {
  let folder: DataFolder
  /// The ideas that come with the kiosk.
  let ideas: [Idea]
  let drives: USBDrives
  let disk: Disk

  /// The share of the time that reading takes, about.
  private static let reading = 0.6

  /// Writes into a new folder and returns when all of it is on the stick and was read back.
  ///
  /// - Throws: `USBDriveFailure`; `CancellationError` where nobody wants it any more; `DiskError` where
  ///   the journals cannot be read.
  func run(
    to drive: String, form: TableForm, place: MeetingPlace, now: Date, watch: JobWatch
  ) throws -> Exported {
    func pass(_ share: Double) throws {
      if watch.isCancelled() { throw CancellationError() }
      watch.progress(share)
    }
    let package = try DataPackage(
      of: nil, place: place, ideas: ideas, folder: folder, now: now, version: Version.text
    ) { try pass($0 * Self.reading) }
    let files = package.files(form)
    guard drives.has(drive) else { throw USBDriveFailure.gone }
    let name = freeName(
      on: drive,
      place.site.timeZone.localTime(at: now).date.description
        + (form == .excel ? "-excel" : ""))
    do {
      try PackageWriter(disk: disk).write(files, to: drive + "/" + name) {
        try pass(Self.reading + $0 * (1 - Self.reading))
      }
    } catch let error as DiskError {
      throw failure(error, drive)
    } catch is PackageError {
      throw USBDriveFailure.damaged
    }
    guard drives.has(drive) else { throw USBDriveFailure.gone }
    return Exported(folder: name, rows: package.rowCount)
  }

  /// A name that nothing on the stick has yet.
  private func freeName(on drive: String, _ day: String) -> String {
    let taken = Set((try? disk.list(drive)) ?? [])
    let name = "motesplats-" + day
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }

  private func failure(_ error: DiskError, _ drive: String) -> USBDriveFailure {
    guard drives.has(drive) else { return .gone }
    if error.isFull { return .full }
    return error.isForbidden ? .readOnly : .gone
  }
}
