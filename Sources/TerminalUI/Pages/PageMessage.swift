/// The result of the last action in a sentence that every layout shows.
package nonisolated struct PageMessage: Hashable, Sendable {
  /// Whether the action succeeded, is still in progress, or failed.
  package enum Tone: Hashable, Sendable {
    case done, waiting, failed
  }

  /// The sentence; empty to keep its line free.
  package var text: String
  package var tone: Tone

  /// Made of its parts.
  package init(text: String, tone: Tone = .done) {
    self.text = text
    self.tone = tone
  }
}
