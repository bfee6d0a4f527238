import Foundation
import KioskModel

/// What has been answered so far of what a new meeting place has to know.
struct SetupDraft: Sendable {
  let start: SetupStart
  /// What the place is called.
  var name = ""
  /// The languages of its screen, the one it returns to first (RFC 5646 tags).
  var languages = NewPlace.usualLanguages
  /// What the first coordinator is called.
  var coordinator = ""

  /// The place, for whoever has been shown a PIN; nil where the folder has staff already.
  func place(_ pin: PIN?) -> NewPlace {
    NewPlace(
      name: name, timeZone: TimeZone(identifier: NewPlace.usualZone) ?? .current,
      languages: languages,
      coordinator: pin.map { NewPlace.Coordinator(name: coordinator, pin: $0) })
  }

  /// "2 av 4": how far it has come.
  func step(_ number: Int, _ context: Context) -> String {
    context.text("setupPage.step", ["number": String(number), "of": start.hasStaff ? "2" : "4"])
  }
}

extension SetupDraft {
  /// How long its pages wait for somebody who looks for a name, a pen or a colleague.
  static let patience = Duration.seconds(600)
}
