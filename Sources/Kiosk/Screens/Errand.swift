import Foundation
import KioskModel
import Statistics

/// Work in the data folder that takes its time: it is done elsewhere, and what came of it comes
/// back as news.
nonisolated enum Errand: Sendable {
  /// Look whether the digits are the PIN of somebody of the staff.
  case checkPIN(String, member: StaffMember.ID)
  /// How long somebody has to wait until a PIN is heard again.
  case readWait(member: StaffMember.ID)
  /// Change documents.
  case change(DocumentChange)
  /// Read who may be looked for by name.
  case readPeople
  /// Keep a name, with its owner's consent.
  case addPerson(name: String, consent: Person.Consent)
  /// Add somebody to the staff, with a PIN that is made up.
  case addStaff(name: String, role: StaffRole)
  /// Make up another PIN for somebody.
  case resetPIN(member: StaffMember.ID)
  /// Set the PIN that somebody has chosen.
  case setPIN(String, member: StaffMember.ID)
  /// Make up a PIN and keep it nowhere.
  case makePIN
  /// Make a meeting place of the data folder.
  case makePlace(NewPlace)
  /// Take somebody off the staff.
  case removeStaff(member: StaffMember.ID)
  /// Look for calendar files on sticks and in the data folder.
  case findCalendars
  /// Work out what taking a calendar file in would do.
  case readCalendar(CalendarRequest)
  /// Read what staff have done on some days.
  case readAudit(ClosedRange<LocalDate>)
  /// Read who came on a day.
  case readAttendance(LocalDate)
  /// Work out what some days have shown, beside others.
  case readResults(
    ClosedRange<LocalDate>, comparedWith: ClosedRange<LocalDate>, by: [Division],
    place: MeetingPlace)
  /// Look for USB sticks.
  case findDrives
  /// Write the data package of all that has closed to a stick.
  case export(drive: String, TableForm, place: MeetingPlace)
  /// Look whether everything in the data folder can be read.
  case checkFolder
  /// Take away what is older than it may be.
  case upkeep(today: LocalDate, retentionDays: Int)
  /// Read what visitors have wished for on some days.
  case readWishes(ClosedRange<LocalDate>)
  /// Take away the words of a wish.
  case eraseWish(id: String)
  /// Take away every trace of a person.
  case erasePerson(id: String)
}

extension Errand {
  /// Whether it may take long enough that others must not wait for it.
  var takesLong: Bool {
    switch self {
    case .readResults, .checkFolder, .export: true
    default: false
    }
  }

  /// Whether the next line that is typed is about what comes of it.
  var isAwaited: Bool {
    if case .upkeep = self { return false }
    return !takesLong
  }
}
