import Foundation
import KioskModel

/// What every screen can see of the world while it makes its page or deals with an action. What one
/// feature alone knows is in its state, with an extension of this beside it.
struct Context: Sendable {
  /// The meeting place's documents.
  var place: MeetingPlace
  /// The texts in the visitor's language.
  var words: Catalogue
  /// Now.
  var moment: Moment
  /// Who of the staff is at work; nil while the kiosk is the visitors'.
  var staff: StaffMember?
  /// The languages that can be chosen.
  var languageNames = LanguageNames()
  /// How people use the kiosk.
  var access = Access()
  /// What the features know.
  var states: FeatureStates
  /// Makes a random name for a journal entry.
  var newID: @Sendable () -> UUID = { .randomName() }

  /// How people use the kiosk: on a screen or in lines, with eyes or ears.
  struct Access: Sendable {
    /// Whether whole lines are typed, where there are no single keys.
    var readsLines = false
    /// What can be heard of pages; nil where nothing reads aloud.
    var speech: SpeechAbility?
    /// Whether somebody has asked for it on this visit: from then on the kiosk speaks up by itself,
    /// and what can be done for some seconds only stays until it has been said.
    var hasListener = false
  }
}

extension Context {
  /// What the meeting place's clock on the wall shows.
  var now: LocalDateTime { place.site.timeZone.localTime(at: moment.wall) }

  /// The text of a key in the visitor's language.
  func text(_ key: String, _ values: [String: String] = [:]) -> String { words.text(key, values) }

  /// The text of a key for a count.
  func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    words.text(key, count: count, values)
  }

  /// What is said where something could not be saved or read.
  func failed(_ error: any Error) -> PageMessage {
    PageMessage(
      text: text("change.failed", ["reason": words.sentence(for: error)]), tone: .failed)
  }

  /// Whether the place has a language among its own.
  func isOffered(_ tag: String) -> Bool { place.site.languages.contains(tag) }

  /// The language in which staff are spoken to: that of the place, if it is one of theirs.
  var staffLanguage: String {
    Language.all.forStaff(place.site.languages.first ?? "sv", offered: place.site.languages)
  }

  /// The languages to look for in a document's own translations, the visitor's first.
  var languageChain: [String] { words.language.chain }

  /// The title of an activity in the visitor's language, else the original: by that one it is
  /// called in the house.
  func title(_ activity: Activity) -> String { activity.title(in: words.language.tag) }
}
