/// What a choice is for, whatever its key and its words.
package nonisolated enum ChoiceRole: String, Sendable {
  /// It leaves the page.
  case back
  /// It opens the languages.
  case languages
  /// It reads the page aloud.
  case listen
  /// It locks the terminal.
  case lock
  /// It says more about what a schedule lists; a touch on the schedule chooses it.
  case details
  /// What most people came to the page for, such as saving a form.
  case primary
  /// Any other choice.
  case secondary

  /// Whether a page has at most one choice with the role, which is then known by it.
  var isUnique: Bool { self != .primary && self != .secondary && self != .details }
}
