import Foundation
import KioskModel
import TerminalUI

/// The message that somebody has been checked in or out by name, shown once that is on the disk.
struct Receipt: Sendable {
  /// The id of the journal entry.
  let id: UUID
  /// The name of the visitor.
  let name: String
  /// The key of the text.
  let key: String

  /// The message to show; nil if the entry has been undone.
  func message(_ context: Context) -> PageMessage? {
    let event = id.uuidString.lowercased()
    if context.unsaved.contains(where: { $0.id == event }) {
      return PageMessage(text: context.text("checkIn.waiting", count: 1), tone: .waiting)
    }
    guard context.attendance.counts(event), let press = context.counting.press(of: event) else {
      return nil
    }
    let clock = context.place.site.timeZone.localTime(at: press.time).clock
    return PageMessage(text: context.text(key, ["name": name, "time": clock]))
  }
}
