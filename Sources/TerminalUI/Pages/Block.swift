/// Something to read on a page.
package nonisolated indirect enum Block: Hashable, Sendable {
  /// Paragraphs.
  case text(String)
  /// Short lines, each a thought of its own, with air between them where there is room.
  case lines([String])
  /// A fact with its name: "Plats", "Caféet".
  case fact(name: String, value: String)
  /// The one thing that the page says, in large: "Tack!". With the face of a score, if it has one.
  case banner(String, score: Int?)
  /// What came of the last press, and what is asked about it; its answers are the choices of the
  /// shape `answer`.
  case card(Card)
  /// How much of something secret has been typed, as a dot for each character; `words` says it.
  case secret(typed: Int, of: Int, words: String)
  /// What is on, entry by entry. The list begins so that the row `anchor` can be seen.
  case schedule([ScheduleRow], anchor: Int)
  /// What somebody is writing, with the cursor at its end.
  case writing(String)
  /// A line as the frame has it for its notice.
  case notice(String)
  /// Numbers that matter, side by side.
  case figures([Figure])
  /// How often each face was chosen.
  case faces([FaceColumn])
  /// Rows of words in columns; a list too long for its room can be moved.
  case table(Table)
  /// What stands beside something else, with the share of the left in percent.
  case beside([Block], [Block], left: Int)
}
