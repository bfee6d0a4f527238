nonisolated extension Page {
  /// The page as sentences to read aloud: its subject, its blocks, the question, and last the
  /// choices.
  ///
  /// - Parameter choice: Makes a sentence from a key and its label.
  package func spoken(_ choice: (_ key: String, _ label: String) -> String) -> [String] {
    var lines = [title, aside, message?.text ?? ""]
    lines += blocks.flatMap(\.spoken)
    lines += answers.map { choice($0.key.name, $0.label) }
    lines += [wholeQuestion, hint]
    // Somebody who hears this knows how to listen.
    lines += otherChoices.filter { $0.key != .listening }.map { offer in
      // The names of languages in the footer are only for reading: a voice pronounces one language.
      let details = offer.shape == .footer ? "" : offer.details.joined(separator: ", ")
      return choice(offer.key.name, offer.label) + (details.isEmpty ? "" : ". " + details)
    }
    return (lines + [footnote]).map(SpokenText.sentence).filter { !$0.isEmpty }
  }
}

nonisolated extension Block {
  /// The block as sentences.
  fileprivate var spoken: [String] {
    switch self {
    case .figures(let figures): figures.map { $0.value + " " + $0.label }
    case .faces(let columns):
      columns.map { column in
        column.label + ": "
          + [column.value, column.detail].filter { !$0.isEmpty }.joined(separator: ", ")
      }
    case .beside(let left, let right, _): (left + right).flatMap(\.spoken)
    case .schedule(let rows, _):
      rows.map { row in
        [row.hours, row.title, row.room, row.note, row.status].filter { !$0.isEmpty }
          .joined(separator: ", ")
      }
    default: plainText()
    }
  }
}

nonisolated extension Key {
  /// The key that reads the page aloud, on every page.
  package static let listening = Key.character("*")
}
