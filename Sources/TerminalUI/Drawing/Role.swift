/// What a cell is for; a `Theme` says how that looks.
nonisolated enum Role: String, CaseIterable, Sendable {
  /// The page itself.
  case page
  /// What is less important on it, still easy to read.
  case quiet
  /// Headings and questions.
  case heading
  /// The name of what a question is about.
  case strong
  /// The band at the top, and that of pages for those who run the place.
  case band, staffBand
  /// The mark that says that everything is made up.
  case demo
  /// The line of a notice.
  case notice
  /// What is on now.
  case now
  /// What will not take place.
  case cancelled
  /// Lines and borders.
  case line
  /// The five faces, worst to best.
  case face1, face2, face3, face4, face5
  /// Any other tile, and the words on it that matter most.
  case tile, tileHeading
  /// The key that stands on a tile.
  case key
  /// A number that matters.
  case figure
  /// Where the next sign that is typed goes.
  case caret
  /// The choice that Enter would take.
  case focus
  /// The choice that a finger is on.
  case pressed
  /// The row of choices at the foot, and their keys.
  case footer, footerKey
  /// Something needs attention.
  case warning

  /// The role of a face with a score of 1–5.
  static func face(_ score: Int) -> Role {
    [.face1, .face2, .face3, .face4, .face5][min(max(score, 1), 5) - 1]
  }
}
