import Foundation
import KioskModel
import TerminalUI

/// What a page counts at: a session, or a day whose numbers are entered afterwards.
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
  /// An older press is not a slip of the finger: it may be a colleague's.
  private static let undoSeconds: TimeInterval = 30 * 60

  /// The entries that undo this kiosk's last press; nil if there is none or it is too long ago.
  func undoOfLastPress(at place: CountingPlace) -> JournalBatch? {
    guard let last = expectedCounting.lastPress(where: place.holds),
      moment.wall.timeIntervalSince(last.time) < Self.undoSeconds
    else { return nil }
    return .undo(last, self)
  }

  /// What was counted last, or that it is still being saved.
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

  /// The number of presses that are still being saved.
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
