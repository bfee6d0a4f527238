/// What a screen offers at a moment: what it is, not where it is painted. The drawing, the touch
/// targets, the keys and the footer, the spoken and the plain text are all derived from it.
package nonisolated struct Page<Action: Sendable>: Sendable {
  /// What the page is about, in the first line.
  package var title: String
  /// A few words beside the title.
  package var aside: String
  /// The result of the last action; nil for no message line at all.
  package var message: PageMessage?
  /// What there is to read.
  package var blocks: [Block]
  /// What comes later, beside the blocks where a terminal is wide; only what can be read on another
  /// page as well.
  package var agenda: Agenda?
  /// The question; empty for none.
  package var question: String
  /// What it is asked about, such as the title of an entry; may be empty.
  package var subject: String
  /// How to answer.
  package var hint: String
  /// What can be chosen.
  package var choices: [Choice<Action>]
  /// The number of tiles in a row; nil to derive it from the number of tiles.
  package var tileColumns: Int?
  /// A general remark, shown above the footer.
  package var footnote: String
  /// Whether it says something that a visitor who listens must hear without asking, such as thanks
  /// or an error.
  package var speaksUp: Bool
  /// Whether what is typed on it must not be shown.
  package var isSecret: Bool
  /// What 0 does.
  package var back: Back<Action>
  /// How text is written on it; nil if every key is a choice.
  package var writing: Writing<Action>?

  /// Made of its parts.
  package init(
    title: String, aside: String = "", message: PageMessage? = nil, blocks: [Block] = [],
    agenda: Agenda? = nil, question: String = "", subject: String = "", hint: String = "",
    choices: [Choice<Action>] = [], tileColumns: Int? = nil,
    footnote: String = "", speaksUp: Bool = false, isSecret: Bool = false,
    back: Back<Action> = .previous, writing: Writing<Action>? = nil
  ) {
    self.title = title
    self.aside = aside
    self.message = message
    self.blocks = blocks
    self.agenda = agenda
    self.question = question
    self.subject = subject
    self.hint = hint
    self.choices = choices
    self.tileColumns = tileColumns
    self.footnote = footnote
    self.speaksUp = speaksUp
    self.isSecret = isSecret
    self.back = back
    self.writing = writing
  }

  /// The key that goes back: 0, or if the page takes digits as text the minus key, or if it takes
  /// that too, Esc.
  package var backKey: Key {
    [Key.digit(0), .character("-")].first { !isText($0) } ?? .escape
  }

  /// Whether the key goes back.
  package func goesBack(_ key: Key) -> Bool {
    if case .none = back { return false }
    return key == .escape || key == backKey
  }

  /// The page with its actions converted.
  package func map<Other: Sendable>(_ change: @escaping @Sendable (Action) -> Other) -> Page<Other>
  {
    Page<Other>(
      title: title, aside: aside, message: message, blocks: blocks, agenda: agenda,
      question: question, subject: subject, hint: hint,
      choices: choices.map { $0.map(change) }, tileColumns: tileColumns,
      footnote: footnote, speaksUp: speaksUp, isSecret: isSecret, back: back.map(change),
      writing: writing?.map(change))
  }

  /// The choice that leaves the page, always in the same place.
  package enum Back<Way: Sendable>: Sendable {
    /// None, on the home page.
    case none
    /// Back to the previous page.
    case previous
    /// An action of the page's own, with its label.
    case own(label: String, Way)

    /// The choice with its action converted.
    func map<Other: Sendable>(_ change: (Way) -> Other) -> Page<Other>.Back<Other> {
      switch self {
      case .none: .none
      case .previous: .previous
      case .own(let label, let way): .own(label: label, change(way))
      }
    }
  }
}
