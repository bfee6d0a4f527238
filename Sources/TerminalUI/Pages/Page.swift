/// What a screen offers at a moment: not where it is painted, but what it is. The drawing, the
/// touch targets, the keys and the footer that names them, the spoken words and the plain text all
/// follow from it.
package nonisolated struct Page<Action: Sendable>: Sendable {
  /// What the page is about.
  package var title: String
  /// A few words beside the title.
  package var aside: String
  /// What came of the last thing that was done; nil where its line is not needed.
  package var message: PageMessage?
  /// What there is to read.
  package var blocks: [Block]
  /// What is asked; empty where nothing is.
  package var question: String
  /// What it is asked about, such as the title of an entry; may be empty.
  package var subject: String
  /// How to answer.
  package var hint: String
  /// What can be done.
  package var choices: [Choice<Action>]
  /// The key of the choice that a touch on the schedule stands for; nil where it does nothing.
  package var listKey: Key?
  /// How many tiles stand side by side; nil for as many as suit their number.
  package var tileColumns: Int?
  /// What is worth knowing on every page of its kind; a line above the foot.
  package var footnote: String
  /// Whether it says something that whoever listens has to hear without asking, such as thanks or
  /// an error.
  package var speaksUp: Bool
  /// Whether what is typed on it is nobody else's to see.
  package var isSecret: Bool
  /// What 0 does.
  package var back: Back<Action>
  /// What the page does with a key that is written somewhere on it; nil for a key that is none of
  /// its writing. Nothing here: all keys are choices.
  package var writes: @Sendable (Key) -> Action?
  /// What the page does with a line that was typed as a whole; nil where it takes only single keys.
  package var writesLine: @Sendable (String) -> Action?

  /// Made of its parts.
  package init(
    title: String, aside: String = "", message: PageMessage? = nil, blocks: [Block] = [],
    question: String = "", subject: String = "", hint: String = "",
    choices: [Choice<Action>] = [], listKey: Key? = nil, tileColumns: Int? = nil,
    footnote: String = "", speaksUp: Bool = false, isSecret: Bool = false,
    back: Back<Action> = .previous,
    writes: @escaping @Sendable (Key) -> Action? = { _ in nil },
    writesLine: @escaping @Sendable (String) -> Action? = { _ in nil }
  ) {
    self.title = title
    self.aside = aside
    self.message = message
    self.blocks = blocks
    self.question = question
    self.subject = subject
    self.hint = hint
    self.choices = choices
    self.listKey = listKey
    self.tileColumns = tileColumns
    self.footnote = footnote
    self.speaksUp = speaksUp
    self.isSecret = isSecret
    self.back = back
    self.writes = writes
    self.writesLine = writesLine
  }

  /// The key of the way out: 0, unless digits are written on the page; then the minus sign of the
  /// number pad, or where that too is written, Esc.
  package var backKey: Key {
    [Key.digit(0), .character("-")].first { writes($0) == nil } ?? .escape
  }

  /// Whether a key is one of the way out.
  package func goesBack(_ key: Key) -> Bool {
    if case .none = back { return false }
    return key == .escape || key == backKey
  }

  /// The page with what it does inside something else.
  package func map<Other: Sendable>(_ change: @escaping @Sendable (Action) -> Other) -> Page<Other>
  {
    Page<Other>(
      title: title, aside: aside, message: message, blocks: blocks, question: question,
      subject: subject, hint: hint,
      choices: choices.map { $0.map(change) }, listKey: listKey, tileColumns: tileColumns,
      footnote: footnote, speaksUp: speaksUp, isSecret: isSecret, back: back.map(change),
      writes: { [writes] in writes($0).map(change) },
      writesLine: { [writesLine] in writesLine($0).map(change) })
  }

  /// The way out of a page: always at the same place.
  package enum Back<Way: Sendable>: Sendable {
    /// There is none: this is home.
    case none
    /// To the page before.
    case previous
    /// Something of the page's own, with its word.
    case own(label: String, Way)

    /// The way out with what it does inside something else.
    func map<Other: Sendable>(_ change: (Way) -> Other) -> Page<Other>.Back<Other> {
      switch self {
      case .none: .none
      case .previous: .previous
      case .own(let label, let way): .own(label: label, change(way))
      }
    }
  }
}
