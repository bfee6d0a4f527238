import Foundation
import KioskModel

/// What jobs have access to: the data folder, the program's files, USB drives.
nonisolated struct JobEnvironment: Sendable {
  let folder: DataFolder
  let assets: Assets
  /// The device that this kiosk is, under whose id it writes its journals.
  let device: OwnDevice
  /// The titles given to imported activities whose own title cannot be shown, by kind.
  var titles: [ActivityKind: String] = [:]
  /// What the machine says of the folder: whether a kiosk runs, and the disk.
  var machine: @Sendable (DataFolder) -> FolderStatus.Machine = { FolderStatus.Machine($0) }
  /// Finds the USB drives.
  var drives = USBDrives()
  /// The file operations used on USB drives.
  var driveDisk = Disk.live

  /// Imports again the calendar files that staff have accepted and that have changed since.
  func takeInCalendars() {
    guard let place = try? MeetingPlace(folder) else { return }
    let zone = place.site.timeZone
    let today = zone.localTime(at: .now).date
    let arrivals = try? Journal(root: folder.root).read(.attendance, on: today)
    _ = CalendarInbox(folder).takeIn(
      place: zone,
      options: assets.importOptions(folder, titles: titles, takesOrganisers: false),
      keeping: Attendance(arrivals?.records ?? []).sessions, now: .now)
  }

  /// The staff members by name, and the error from the first document that could not be read.
  func members() -> (members: [StaffMember], error: DocumentError?) {
    let reading = staff.members()
    return (
      reading.values.values.sorted { $0.name.lowercased() < $1.name.lowercased() },
      reading.errors.first
    )
  }

  /// The date on this machine; PINs that are a form of it are refused.
  func day(_ moment: Moment) -> LocalDate {
    TimeZone.current.localTime(at: moment.wall).date
  }

  var staff: StaffDirectory { StaffDirectory(folder) }
  var people: PeopleFolder { PeopleFolder(folder) }
}
