/// A part of a page in words. The plain and the spoken text are two ways to write the same parts,
/// so that neither can say what the other leaves out.
nonisolated enum PagePart: Hashable, Sendable {
  /// What the page is about, and a few words beside it.
  case heading(String, aside: String)
  /// A paragraph.
  case paragraph(String)
  /// What stands side by side.
  case row([String])
  /// What something is called, and what there is to say of it.
  case named(String, [String])
  /// What is being asked, and of what; and how to answer.
  case question(String, hint: String)
  /// A key, what it does, and further text on it.
  case choice(ChoiceRole, key: String, label: String, details: [String], isInFooter: Bool)
  /// A field of a form.
  case field(String, FieldStyle)

  /// As lines of text.
  func plain(_ words: PlainWords) -> [String] {
    switch self {
    case .heading(let title, let aside):
      [[title, aside].filter { !$0.isEmpty }.joined(separator: " – ")]
    case .paragraph(let text): [text]
    case .row(let parts): [parts.joined(separator: "  ")]
    case .named(let name, let parts): [([name] + parts).joined(separator: "  ")]
    case .question(let question, let hint): [question, hint]
    case .choice(_, let key, let label, let details, _):
      [key + "  " + ([label] + details).filter { !$0.isEmpty }.joined(separator: ", ")]
    case .field(let label, let style): Self.plain(label, style, words)
    }
  }

  private static func plain(
    _ label: String, _ style: FieldStyle, _ words: PlainWords
  ) -> [String] {
    let field = label + ":" + (style.value.isEmpty ? "" : " " + style.value)
    guard style.isActive, !words.writing.isEmpty else {
      return [field] + (style.error.isEmpty ? [] : [style.note])
    }
    let options = style.options.isEmpty ? style.note : style.options.joined(separator: ", ")
    return [field + " (" + words.writing + ")", style.error.isEmpty ? options : style.note]
  }

  /// As sentences, still with what is only for display.
  ///
  /// - Parameter choice: Makes a sentence from a key and its label.
  func spoken(_ choice: (_ key: String, _ label: String) -> String) -> [String] {
    switch self {
    case .heading(let title, let aside): [title, aside]
    case .paragraph(let text): [text]
    case .row(let parts): [parts.joined(separator: ", ")]
    case .named(let name, let parts): [name + ": " + parts.joined(separator: ", ")]
    case .question(let question, let hint): [question, hint]
    // Somebody who hears this knows how to listen.
    case .choice(.listen, _, _, _, _): []
    case .choice(_, let key, let label, let details, let isInFooter):
      // The names of languages in the footer are only for reading: a voice pronounces one language.
      [
        choice(key, label)
          + (isInFooter || details.isEmpty ? "" : ". " + details.joined(separator: ", "))
      ]
    case .field(let label, let style): [label + ": " + style.value, style.error]
    }
  }
}
