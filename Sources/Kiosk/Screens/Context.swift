import Foundation
import KioskModel
import TerminalUI

/// What a screen can see of the world while it makes its page or answers to a press.
struct Context {
  /// The meeting place's documents.
  var place: MeetingPlace
  /// The sessions of its programme.
  var book: SessionCalendar
  /// How many are at each session, as far as it is on the disk.
  var attendance = Attendance()
  /// What this kiosk has counted, press by press.
  var counting = CountingHistory()
  /// Who came and went and is on the way to the disk: nobody is told that it is counted.
  var unsaved: [UnsavedAttendance] = []
  /// The question to all in the room, as long as there is one.
  var poll: PollTally?
  /// The questions that may follow a rating.
  var questions: QuestionSet?
  /// What is wrong with those that should be asked; the ones before, if any, are asked instead.
  var questionError: DocumentError?
  /// The texts in the visitor's language.
  var words: Catalogue
  /// The languages of the place, each by its own name; read after the first picture, since every name
  /// stands in a catalogue of its own.
  var languages: [LanguageName] = []
  /// All that there are texts for.
  var knownLanguages: [LanguageName] = []
  /// Those of the place that this terminal can show.
  var shownLanguages: [LanguageName] { languages.filter { !$0.isHidden } }
  /// Who may unlock the kiosk.
  var members: [StaffMember] = []
  /// What is wrong with a document of somebody who then cannot.
  var memberError: DocumentError?
  /// Who has unlocked it; nil while it is the visitors'.
  var staff: StaffMember?
  /// Who can be looked for by name; only while staff are at work.
  var people: PeopleIndex?
  /// What the kiosk comes with.
  var offered = Offered()
  /// What can be heard of pages; nil where nothing reads aloud.
  var speech: SpeechAbility?
  /// Whether somebody has asked for it on this visit: from then on the kiosk speaks up by itself,
  /// and what can be done for some seconds only stays until it has been said.
  var hasListener = false
  /// What visitors have wished for, as far as it was asked for.
  var wishes = WishList()
  /// What staff have changed.
  var edits = EditHistory()
  /// Whether whole lines are typed, where there are no single keys.
  var readsLines = false
  /// Now.
  var moment: Moment
  /// What the journals say of the day that the clock shows.
  var clock = ClockCheck.Verdict.fits
  /// The ratings that were given here today.
  var ratings = RatingLog()
  /// A random name for an event.
  var newID: @Sendable () -> UUID = { .randomName() }

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
    Localizer.staffLanguage(place.site.languages.first ?? "sv", offered: place.site.languages)
  }

  /// The languages to look for in a document's own translations, the visitor's first.
  var languageChain: [String] { [words.language] + Localizer.fallbacks(words.language) }

  /// The title of an activity in the visitor's language, else the original: by that one it is
  /// called in the house.
  func title(_ activity: Activity) -> String { activity.title(in: words.language) }
}
