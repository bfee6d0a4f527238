import Foundation
import KioskModel
import TerminalUI

/// What is said of somebody who was counted by name, as soon as that is on the disk.
struct Receipt: Sendable {
  /// The event's name in the journal.
  let id: UUID
  /// The name.
  let name: String
  /// The sentence, among the texts.
  let key: String

  /// What is said now; nil where nothing came of it, as where it was taken back.
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
