internal import Foundation
internal import Synchronization

/// The device that this machine is in a data folder, for all who write there, on any thread.
///
/// The id changes while the kiosk is running if another machine turns out to have it too.
package final class OwnDevice: Sendable {
  private let current: Mutex<Device>
  private let folder: DataFolder?
  private let disk: Disk

  /// A device whose id never changes, without a document.
  package init(fixed id: String) {
    current = Mutex(Device(id: id))
    folder = nil
    disk = .live
  }

  private init(_ device: Device, _ folder: DataFolder, _ disk: Disk) {
    current = Mutex(device)
    self.folder = folder
    self.disk = disk
  }

  /// The device as it is now.
  package var device: Device { current.withLock { $0 } }

  /// The device of this machine in a data folder, made if there is none yet.
  ///
  /// If the disk was cloned, which the machine's fingerprint shows, this machine becomes a new
  /// device. A disk that has come back to its first machine gets back its first id.
  ///
  /// - Throws: `DiskError` if the document cannot be read or written.
  package static func open(
    _ folder: DataFolder, machine: Machine, today: LocalDate, disk: Disk = .live
  ) throws(DiskError) -> OwnDevice {
    try disk.makeFolder(folder.local)
    let lock = disk.lock(folder.local + "/.device.lock")
    defer { if let lock { disk.close(lock) } }
    let reading = Device.documents(in: folder, disk: disk).read()
    let device: Device
    if let known = reading.values.values.first {
      guard let other = machine.fingerprint, known.machine != other else {
        return OwnDevice(known, folder, disk)
      }
      device =
        known.machine == nil
        // An id that was given to the machine without looking at it, as by several-places.
        ? Device(
          id: known.id, name: known.name, created: known.created ?? today, machine: other,
          former: known.former, replacing: known.document)
        : Device.cloned(known, to: machine, today, journals: folder, disk)
    } else {
      try keepUnreadable(reading.errors.first, folder, disk)
      device = Device(
        name: machine.name, created: today, machine: machine.fingerprint,
        former: Device.derived(machine, today, journals: folder, disk))
    }
    try Document.save(device.document, to: folder.path(.device), disk: disk)
    try disk.syncFolder(folder.root)
    return OwnDevice(device, folder, disk)
  }

  /// Makes this machine a new device, because another machine writes under the same id, and returns
  /// it.
  func renew(on day: LocalDate) throws(DiskError) -> Device {
    let earlier = device
    guard let folder else { return earlier }
    let renewed = Device(
      name: earlier.name, created: day, machine: earlier.machine,
      former: earlier.former + [FormerDevice(id: earlier.id, until: day, reason: .shared)],
      replacing: earlier.document)
    try Document.save(renewed.document, to: folder.path(.device), disk: disk)
    current.withLock { $0 = renewed }
    return renewed
  }

  /// Whether the id can be given up for a new one.
  var isRenewable: Bool { folder != nil }

  /// Renames a document that has an error and no valid copy, so that nothing in it is lost.
  private static func keepUnreadable(
    _ error: DocumentError?, _ folder: DataFolder, _ disk: Disk
  ) throws(DiskError) {
    guard let error else { return }
    if case .disk(let error) = error.reason {
      if error.isMissing { return }
      throw error
    }
    let path = folder.path(.device)
    try disk.rename(path, path + ".damaged")
  }
}

extension Device {
  /// The device that a machine becomes when it finds the document of another one.
  fileprivate static func cloned(
    _ known: Device, to machine: Machine, _ today: LocalDate, journals folder: DataFolder,
    _ disk: Disk
  ) -> Device {
    let former = FormerDevice(
      id: known.id, until: lastDay(of: known.id, today, folder, disk), reason: .cloned,
      machine: known.machine)
    if let earlier = known.former.first(where: { $0.machine == machine.fingerprint }) {
      return Device(
        id: earlier.id, name: machine.name, created: today, machine: machine.fingerprint,
        former: known.former.filter { $0 != earlier } + [former], replacing: known.document)
    }
    return Device(
      name: machine.name, created: today, machine: machine.fingerprint,
      former: known.former + [former], replacing: known.document)
  }

  /// The id under which earlier versions wrote on a machine, if they did in this folder.
  fileprivate static func derived(
    _ machine: Machine, _ today: LocalDate, journals folder: DataFolder, _ disk: Disk
  ) -> [FormerDevice] {
    let names = (try? disk.list(folder.root + "/journal")) ?? []
    let id = machine.derivedID
    guard names.contains(id) || names.contains(commandLine(id)) else { return [] }
    return [
      FormerDevice(id: id, until: lastDay(of: id, today, folder, disk), reason: .derived)
    ]
  }

  /// The last day on which a device can have written: today, or its last journal's if the clock is
  /// wrong now.
  private static func lastDay(
    of id: String, _ today: LocalDate, _ folder: DataFolder, _ disk: Disk
  ) -> LocalDate {
    let parts = (try? Journal(root: folder.root, disk: disk).allParts()) ?? []
    let days = parts.filter { [id, commandLine(id)].contains($0.device) }.map(\.day)
    return max(today, days.max() ?? today)
  }
}
