/// What a screen offers at a moment: not where it is painted, but what it is. The drawing, the
/// touch targets, the keys and the footer that names them, the spoken words and the plain text all
/// follow from it.
nonisolated struct Page<Action: Sendable>: Sendable {
  /// What the page is about.
  var title: String
  /// A few words beside the title.
  var aside = ""
  /// What came of the last thing that was done; nil where its line is not needed.
  var message: PageMessage?
  /// What there is to read.
  var blocks: [Block] = []
  /// What is asked; empty where nothing is.
  var question = ""
  /// What it is asked about, such as an activity's title; may be empty.
  var subject = ""
  /// How to answer.
  var hint = ""
  /// What can be done.
  var choices: [Choice<Action>] = []
  /// The key of the choice that a touch on a list of sessions stands for; nil where it does nothing.
  var listKey: Key?
  /// How many tiles stand side by side; nil for as many as suit their number.
  var tileColumns: Int?
  /// What is worth knowing on every page of its kind; a line above the foot.
  var footnote = ""
  /// Whether it says something that whoever listens has to hear without asking, such as thanks or
  /// an error.
  var speaksUp = false
  /// Whether what is typed on it is nobody else's to see.
  var isSecret = false
  /// What 0 does.
  var back = Back<Action>.previous
  /// What the page does with a key that is written somewhere on it; nil for a key that is none of
  /// its writing. Nothing here: all keys are choices.
  var writes: @Sendable (Key) -> Action? = { _ in nil }
  /// What the page does with a line that was typed as a whole; nil where it takes only single keys.
  var writesLine: @Sendable (String) -> Action? = { _ in nil }

  /// The key of the way out: 0, unless digits are written on the page; then the minus sign of the
  /// number pad, or where that too is written, Esc.
  var backKey: Key {
    [Key.digit(0), .character("-")].first { writes($0) == nil } ?? .escape
  }

  /// Whether a key is one of the way out.
  func goesBack(_ key: Key) -> Bool {
    if case .none = back { return false }
    return key == .escape || key == backKey
  }

  /// The page with what it does inside something else.
  func map<Other: Sendable>(_ change: @escaping @Sendable (Action) -> Other) -> Page<Other> {
    Page<Other>(
      title: title, aside: aside, message: message, blocks: blocks, question: question,
      subject: subject, hint: hint,
      choices: choices.map { $0.map(change) }, listKey: listKey, tileColumns: tileColumns,
      footnote: footnote, speaksUp: speaksUp, isSecret: isSecret, back: back.map(change),
      writes: { [writes] in writes($0).map(change) },
      writesLine: { [writesLine] in writesLine($0).map(change) })
  }

  /// The way out of a page: always at the same place.
  enum Back<Way: Sendable>: Sendable {
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
