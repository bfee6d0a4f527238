import Foundation
import KioskModel

/// What is said of somebody who was counted by name, as soon as that is on the disk.
struct Receipt: Sendable {
  /// The event's name in the journal.
  let id: UUID
  /// The name.
  let name: String
  /// The sentence, among the texts.
  let key: String

  /// What is said now; nil where nothing came of it, as where it was taken back.
  func message(_ here: Surroundings) -> PageMessage? {
    let event = id.uuidString.lowercased()
    if here.unsaved.contains(where: { $0.id == event }) {
      return PageMessage(text: here.text("checkIn.waiting", count: 1), tone: .waiting)
    }
    guard here.attendance.counts(event), let press = here.counting.press(of: event) else {
      return nil
    }
    let clock = here.place.site.timeZone.localTime(at: press.time).clock
    return PageMessage(text: here.text(key, ["name": name, "time": clock]))
  }
}
