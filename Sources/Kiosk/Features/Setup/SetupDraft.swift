import Foundation
import KioskModel

/// The answers given so far during set-up.
struct SetupDraft: Sendable {
  let start: SetupStart
  /// The name of the meeting place.
  var name = ""
  /// The languages of its screen as RFC 5646 tags, the default one first.
  var languages = NewPlace.usualLanguages
  /// The name of the first coordinator.
  var coordinator = ""

  /// The new place; without a coordinator if the data folder already has staff.
  func place(_ pin: PIN?) -> NewPlace {
    NewPlace(
      name: name, timeZone: TimeZone(identifier: NewPlace.usualZone) ?? .current,
      languages: languages,
      coordinator: pin.map { NewPlace.Coordinator(name: coordinator, pin: $0) })
  }

  /// The number of the step, such as "2 av 4".
  func step(_ number: Int, _ context: Context) -> String {
    context.text("setupPage.step", ["number": String(number), "of": start.hasStaff ? "2" : "4"])
  }
}

extension SetupDraft {
  /// How long its pages wait for somebody who thinks of a name or fetches a pen or a colleague.
  static let idleTimeout = Duration.seconds(600)
}
