import KioskModel

/// A question that meeting places ask often: it comes with its words in every language, so that
/// nobody needs Swedish to answer it.
nonisolated enum UsualPoll: String, CaseIterable {
  case who, belly, energy

  private var optionCount: Int {
    switch self {
    case .who, .belly: 4
    case .energy: 3
    }
  }

  /// What is asked, and what can be answered.
  func words(_ words: Catalogue) -> (question: String, options: [String]) {
    (
      words.text("poll.usual.\(rawValue).question"),
      (1...optionCount).map { words.text("poll.usual.\(rawValue).option\($0)") }
    )
  }
}

extension Poll {
  /// What is asked and what can be answered, in a language where that is known, else as staff wrote
  /// it.
  nonisolated func words(_ words: Catalogue) -> (question: String, options: [String]) {
    let usual = usual.flatMap(UsualPoll.init)?.words(words)
    guard let usual, usual.options.count == options.count else { return (question, options) }
    return usual
  }
}
