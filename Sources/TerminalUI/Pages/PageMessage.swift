/// What came of the last thing that somebody did, in a sentence that no layout may leave out.
package nonisolated struct PageMessage: Hashable, Sendable {
  /// How it went.
  package enum Tone: Hashable, Sendable {
    case done, waiting, failed
  }

  /// The sentence; empty where there is nothing to say and its line is kept free.
  package var text: String
  package var tone: Tone

  /// Made of its parts.
  package init(text: String, tone: Tone = .done) {
    self.text = text
    self.tone = tone
  }
}
