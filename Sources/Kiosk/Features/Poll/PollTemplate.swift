import KioskModel

/// A common question to the room, translated into every language so that nobody needs Swedish to
/// answer it.
nonisolated enum PollTemplate: String, CaseIterable {
  case who, belly, energy

  private var optionCount: Int {
    switch self {
    case .who, .belly: 4
    case .energy: 3
    }
  }

  /// The question and its answers.
  func words(_ words: Catalogue) -> (question: String, options: [String]) {
    (
      words.text("poll.usual.\(rawValue).question"),
      (1...optionCount).map { words.text("poll.usual.\(rawValue).option\($0)") }
    )
  }
}

extension Poll {
  /// The question and its answers, translated if it is a common one, otherwise as staff wrote it.
  nonisolated func words(_ words: Catalogue) -> (question: String, options: [String]) {
    let usual = usual.flatMap(PollTemplate.init)?.words(words)
    guard let usual, usual.options.count == options.count else { return (question, options) }
    return usual
  }
}
