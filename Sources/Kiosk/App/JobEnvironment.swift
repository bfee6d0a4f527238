import Foundation
import KioskModel

/// What jobs work on: the data folder, the program's files, the USB drives.
nonisolated struct JobEnvironment: Sendable {
  let folder: DataFolder
  let assets: Assets
  /// The name under which this kiosk writes.
  let device: String
  /// What activities are called that calendars bring without a name that can be shown.
  var titles: [ActivityKind: String] = [:]
  /// Where sticks are looked for.
  var drives = USBDrives()
  /// How they are written to.
  var driveDisk = Disk.live

  /// Takes in calendar files that have changed since they were accepted.
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

  /// Who may unlock the kiosk, by name, and what is wrong with those that cannot be read.
  func members() -> (members: [StaffMember], error: DocumentError?) {
    let reading = staff.members()
    return (
      reading.values.values.sorted { $0.name.lowercased() < $1.name.lowercased() },
      reading.errors.first
    )
  }

  /// The day on this machine, by which PINs that are dates of the day are refused.
  func day(_ moment: Moment) -> LocalDate {
    TimeZone.current.localTime(at: moment.wall).date
  }

  var staff: StaffDirectory { StaffDirectory(folder) }
  var people: PeopleFolder { PeopleFolder(folder) }
}
