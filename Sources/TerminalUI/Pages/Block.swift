/// A part of a page that is read.
package nonisolated indirect enum Block: Hashable, Sendable {
  /// Paragraphs, separated by line feeds.
  case text(String)
  /// Short lines, with blank lines between them if there is room.
  case lines([String])
  /// A fact and its name, such as "Plats" and "Caféet".
  case fact(name: String, value: String)
  /// The main message of the page, in large, such as "Tack!"; with the face of a score, if it has
  /// one.
  case banner(String, score: Int?)
  /// The result of the last press, and a question about it; the answers are the choices with the
  /// shape `answer`.
  case card(Card)
  /// How many characters of a secret have been typed, as dots; `words` says it in words.
  case secret(typed: Int, of: Int, words: String)
  /// What is on, entry by entry. The list begins so that the row `anchor` can be seen.
  case schedule([ScheduleRow], anchor: Int)
  /// The text being written, with the cursor at its end.
  case writing(String)
  /// A line as the frame has it for its notice.
  case notice(String)
  /// Key figures, side by side.
  case figures([Figure])
  /// How something is shared out, as bars with their shares beside them; the larger the more room
  /// there is for the last block of a page.
  case shares([Share])
  /// The distribution of ratings over the five faces.
  case faces([FaceColumn])
  /// How something has changed, as columns, with a caption that says it in words.
  case trend(Trend)
  /// How much of something is done, 0–1.
  case progress(Double)
  /// A text for telephones, as a QR code beside the page, or words where there is no room for it. It
  /// is not a part of another block, and a page has one at most.
  case code(CodeBlock)
  /// Room between two blocks.
  case space
  /// A table; it can be scrolled if there is not enough room.
  case table(Table)
  /// Two columns of blocks; `left` is the width of the left one in percent.
  case beside([Block], [Block], left: Int)
}
