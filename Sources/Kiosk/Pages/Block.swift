/// Something to read on a page.
nonisolated enum Block: Hashable, Sendable {
  /// Paragraphs.
  case text(String)
  /// A fact with its name: "Plats", "Caféet".
  case fact(name: String, value: String)
  /// The one thing that the page says, in large: "Tack!". With the face of a score, if it has one.
  case banner(String, score: Int?)
  /// The day's sessions. The list begins so that the row `anchor` can be seen.
  case schedule([ScheduleRow], anchor: Int)
}
