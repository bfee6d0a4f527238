import Foundation
import KioskModel
import Statistics

/// Checks of the data folder.
nonisolated extension Job where Value == FolderCheck {
  /// Checks whether everything in the data folder can be read.
  static var checkFolder: Job {
    Job(.takesLong) { environment, watch in
      var check = try FolderCheck(
        environment.folder, today: environment.day(watch.moment),
        devices: environment.device.device.names)
      check.add(environment.assets.findings(environment.folder))
      return check
    }
  }
}

nonisolated extension Job where Value == FolderStatus {
  /// Reads how the kiosks of the place are.
  static func readStatus(of place: MeetingPlace, today: LocalDate) -> Job {
    Job(.loadsPage) { environment, _ in
      try FolderStatus(
        environment.folder, place: place, device: environment.device.device, today: today,
        machine: environment.machine(environment.folder), environment.assets)
    }
  }
}

nonisolated extension Job where Value == [USBDrive] {
  /// Finds the connected USB drives.
  static var findDrives: Job { Job { environment, _ in environment.drives.found() } }
}

nonisolated extension Job where Value == Exported {
  /// Exports the data package of all closed sessions and days to a USB drive.
  static func export(to drive: String, _ form: TableForm, place: MeetingPlace) -> Job {
    Job([.takesLong, .endsWithScreen]) { environment, watch in
      try USBDriveExport(
        folder: environment.folder, ideas: environment.assets.ideas, drives: environment.drives,
        disk: environment.driveDisk
      ).run(to: drive, form: form, place: place, now: watch.moment.wall, watch: watch)
    } consequences: { result in
      guard case .success(let done) = result else { return [] }
      return [.audit(.export, count: done.rows)]
    }
  }
}
