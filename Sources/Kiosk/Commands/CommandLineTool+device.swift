import Foundation
import KioskModel

/// The device that this machine is.
extension CommandLineTool {
  /// The device under whose id a command writes.
  func device() throws -> Device {
    let machine = Machine.current()
    // As earlier versions named it, until the kiosk has been started.
    if folder.isEarlierLayout { return Device(id: machine.derivedID) }
    return try OwnDevice.open(folder, machine: machine, today: today).device
  }

  /// This tool with what belongs to this machine alone in its place.
  ///
  /// If it cannot be moved there from where earlier versions kept it, because the disk is full, it
  /// stays until the next start.
  func withLocalFiles() throws -> CommandLineTool {
    let moved = CommandLineTool(
      folder: DataFolder(folder.root), assets: assets, localizer: localizer, words: words,
      environment: environment)
    let earlier = EarlierLayout(folder)
    if folder.isEarlierLayout {
      let kiosk = try takeLock()
      defer { withExtendedLifetime(kiosk) {} }
      do {
        let programme = try folder.lockProgramme()
        let commandLine = try folder.waitForCommandLine()
        defer {
          withExtendedLifetime(programme) {}
          withExtendedLifetime(commandLine) {}
        }
        try earlier.move(.current(), today: today)
      } catch {
        Self.complain("kiosk: " + words.sentence(for: error))
        return self
      }
    }
    // What is left in the old places is removed at the next start.
    try? earlier.removeMoved()
    return moved
  }

  /// The device as which the kiosk runs. If it cannot be stored, the id is used until the kiosk ends,
  /// because presses have to be saved anyway.
  func runningDevice() -> OwnDevice {
    let machine = Machine.current()
    if folder.isEarlierLayout { return OwnDevice(fixed: machine.derivedID) }
    do {
      return try OwnDevice.open(folder, machine: machine, today: today)
    } catch {
      Self.complain("kiosk: " + words.sentence(for: error))
      return OwnDevice(fixed: UUID.random().uuidString.lowercased())
    }
  }
}
