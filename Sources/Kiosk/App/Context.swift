import Foundation
import KioskModel
import TerminalUI

/// What screens can read when they make a page or handle an action. What a single feature knows is
/// in its `FeatureState`, with an extension of this type beside it.
struct Context: Sendable {
  /// The documents of the meeting place.
  var place: MeetingPlace
  /// The texts in the current language.
  var words: Catalogue
  /// When the event that is being handled happened.
  var moment: Moment
  /// The staff member at work; nil while the kiosk is locked.
  var staff: StaffMember?
  /// The languages that can be chosen.
  var languageNames = LanguageNames()
  /// How people use the kiosk.
  var access = Access()
  /// The states of the features.
  var states: FeatureStates
  /// Makes a random id for a journal entry.
  var newID: @Sendable () -> UUID = { .random() }

  /// How people use the kiosk: on a full screen or in lines, reading or listening.
  struct Access: Sendable {
    /// Whether whole lines are typed, on a terminal without single key presses.
    var readsLines = false
    /// What can be read aloud; nil if nothing can.
    var speech: SpeechAbility?
    /// Whether reading aloud has been requested during this visit. New messages are then read out
    /// by themselves, and choices that close after some seconds stay until they have been read.
    var hasListener = false
  }
}

extension Context {
  /// The local time at the meeting place.
  var now: LocalDateTime { place.site.timeZone.localTime(at: moment.wall) }

  /// The text for a key in the current language.
  func text(_ key: String, _ values: [String: String] = [:]) -> String { words.text(key, values) }

  /// The text for a key, in the plural form for a count.
  func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    words.text(key, count: count, values)
  }

  /// The message that something could not be saved or read.
  func failed(_ error: any Error) -> PageMessage {
    PageMessage(
      text: text("change.failed", ["reason": words.sentence(for: error)]), tone: .failed)
  }

  /// Whether the language is one of those offered at the meeting place.
  func isOffered(_ tag: String) -> Bool { place.site.languages.contains(tag) }

  /// The language used for staff: the first one of the place that has staff texts.
  var staffLanguage: String {
    Language.all.forStaff(place.site.languages.first ?? "sv", offered: place.site.languages)
  }

  /// The languages in which to look for a document's texts, the current language first.
  var languageChain: [String] { words.language.chain }

  /// The activity's title in the current language, or the original title, by which it is known at
  /// the meeting place.
  func title(_ activity: Activity) -> String { activity.title(in: words.language.tag) }
}
