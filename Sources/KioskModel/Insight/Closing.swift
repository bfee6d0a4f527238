internal import Foundation

/// Which sessions of a place are over.
struct Closing {
  private let today: Int32
  /// Sessions around today that have not ended.
  private let open: Set<FactBook.Meeting>

  init(_ place: MeetingPlace, now: Date, book: FactBook) {
    let today = place.site.timeZone.localTime(at: now).date
    self.today = Int32(today.dayNumber)
    let sessions = place.programme.sessions(on: (today - 1)...(today + 1)).filter { $0.end > now }
    open = Set(sessions.compactMap { book.meeting($0.id) })
  }

  /// Whether a session is over, or for a visit as a whole its day.
  func isClosed(_ meeting: FactBook.Meeting, day: Int32) -> Bool {
    guard meeting.activity >= 0 else { return day < today }
    guard meeting.day >= today - 1 else { return true }
    return meeting.day <= today && !open.contains(meeting)
  }
}
