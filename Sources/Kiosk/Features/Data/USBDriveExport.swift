import Foundation
import KioskModel
import Statistics

/// Exports the data package of all closed sessions and days to a USB drive.
nonisolated struct USBDriveExport: Sendable {
  let folder: DataFolder
  /// The ideas that are shipped with the kiosk.
  let ideas: [Idea]
  let drives: USBDrives
  let disk: Disk

  /// The approximate share of the time that is spent reading.
  private static let reading = 0.6

  /// Writes into a new folder; returns when all of it is on the drive and has been read back.
  ///
  /// - Throws: `USBDriveFailure`; `CancellationError` if the job was cancelled; `DiskError` if the
  ///   journals cannot be read.
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

  /// A folder name that is not used on the drive yet.
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
