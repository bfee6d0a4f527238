/// What a cell is for; a `Theme` defines its style.
nonisolated enum Role: String, CaseIterable, Sendable {
  /// Plain text and the background of the page.
  case page
  /// Less important text, still easy to read.
  case quiet
  /// Headings and questions.
  case heading
  /// The subject of a question.
  case strong
  /// The band at the top, and its second colour.
  case band, secondBand
  /// The mark for sample data.
  case demo
  /// The line of a notice at the top.
  case notice
  /// The status of a session that is taking place.
  case current
  /// What is said of it below its title.
  case currentDetail
  /// The status of a session that will not take place.
  case cancelled
  /// Lines and borders.
  case line
  /// The five faces, worst to best.
  case face1, face2, face3, face4, face5
  /// Any other tile, and the main text on it.
  case tile, tileHeading
  /// The key on a tile.
  case key
  /// The left edge of what can be chosen.
  case edge
  /// The left edge of something of a kind; each kind has its own.
  case accent1, accent2, accent3, accent4, accent5, accent6
  /// A bar that shows a share.
  case bar
  /// A key figure above its label.
  case figure
  /// A QR code: dark on light in every theme, or telephones do not find it.
  case code
  /// Where the next typed character will appear.
  case caret
  /// The choice that has the focus.
  case focus
  /// The choice that is being touched.
  case pressed
  /// The choice that was just made, for a moment.
  case lit
  /// The footer, and the keys in it.
  case footer, footerKey
  /// Something that needs attention.
  case warning

  /// The kinds that have an accent of their own.
  static let accents: [Role] = [.accent1, .accent2, .accent3, .accent4, .accent5, .accent6]

  /// The edge of something with the accent of a number from 0; the usual edge if it has none.
  static func edge(_ accent: Int?) -> Role {
    accent.flatMap { accents.indices.contains($0) ? accents[$0] : nil } ?? .edge
  }

  /// The role of a face with a score of 1–5.
  static func face(_ score: Int) -> Role {
    [.face1, .face2, .face3, .face4, .face5][min(max(score, 1), 5) - 1]
  }
}
