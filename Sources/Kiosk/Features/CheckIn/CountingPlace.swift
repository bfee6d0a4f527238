import Foundation
import KioskModel
import TerminalUI

/// Where a page counts: at a session, or on a day of which numbers are entered afterwards.
enum CountingPlace: Sendable {
  case session(Session.ID)
  case day(LocalDate)

  fileprivate func holds(_ press: CountingHistory.Press) -> Bool {
    switch self {
    case .session(let session): press.session == session
    case .day(let day): press.day == day
    }
  }
}

extension Context {
  /// What is longer ago is nobody's slip of the finger: the colleague before has counted it.
  private static let undoSeconds: TimeInterval = 30 * 60

  /// What takes back the last press of this kiosk; nil where there is none, or where it is long ago.
  func undoOfLastPress(at place: CountingPlace) -> JournalBatch? {
    guard let last = expectedCounting.lastPress(where: place.holds),
      moment.wall.timeIntervalSince(last.time) < Self.undoSeconds
    else { return nil }
    return .undo(last, self)
  }

  /// What was done last: as waiting until it is on the disk.
  func countingMessage(at place: CountingPlace) -> PageMessage {
    let waiting = waiting(at: place)
    if waiting > 0 {
      return PageMessage(text: text("checkIn.waiting", count: waiting), tone: .waiting)
    }
    guard let action = counting.lastAction(where: place.holds) else { return PageMessage(text: "") }
    let (key, press, count) =
      switch action {
      case .counted(let press): ("counted", press, press.counted.count)
      case .takenBack(let press): ("undone", press, press.events.count - press.counted.count)
      }
    let kind = press.kind == .arrival ? "Arrival" : "Departure"
    return PageMessage(
      text: text(
        "checkIn." + key + kind, count: count,
        ["time": self.place.site.timeZone.localTime(at: press.time).clock]))
  }

  /// How many presses are on their way to the disk.
  private func waiting(at place: CountingPlace) -> Int {
    let expected = expectedCounting
    var presses: Set<String> = []
    for entry in unsaved {
      let undone: String? = if case .retract(let event, _) = entry.event { event } else { nil }
      guard let press = expected.press(of: undone ?? entry.id), place.holds(press) else { continue }
      presses.insert((undone == nil ? "" : "undo ") + (press.events.first ?? ""))
    }
    return presses.count
  }
}
