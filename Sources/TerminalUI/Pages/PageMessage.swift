/// What came of the last thing that somebody did, in a sentence that no layout may leave out.
nonisolated struct PageMessage: Hashable, Sendable {
  /// How it went.
  enum Tone: Hashable, Sendable {
    case done, waiting, failed
  }

  /// The sentence; empty where there is nothing to say and its line is kept free.
  var text: String
  var tone = Tone.done
}
