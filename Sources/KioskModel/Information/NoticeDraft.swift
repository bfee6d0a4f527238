import SafeText

/// The content of a form about a notice while it is being filled in: texts as entered.
package struct NoticeDraft: Sendable, Hashable {
  package enum Field: String, Sendable, CaseIterable {
    case text, sender, from, to
  }

  /// An error in a field.
  package enum Problem: Sendable, Hashable {
    case missing
    case notADate
    /// The last day is before the first one.
    case endsBeforeStart
    /// The text has more characters than the limit.
    case tooLong(limit: Int)
  }

  /// The reason why no document was made from the form.
  package struct Mistakes: Error, Hashable {
    /// The errors by field.
    package var problems: [Field: Problem]
  }

  /// The text by language (RFC 5646 tags).
  package var text: [String: String] = [:]
  /// The sender.
  package var sender = ""
  /// The first day on which it is shown (see `TypedDate`).
  package var from = ""
  /// The last day on which it is shown.
  package var to = ""

  /// The notice with which the form was filled; nil for an empty form.
  private let notice: Notice?

  /// The maximum length of the text, in characters; it takes one line on the screen.
  package static let longestText = 160
  /// The maximum length of the sender, in characters.
  package static let longestSender = 60

  /// An empty form for a notice that is shown for a week.
  package init(new day: LocalDate) {
    notice = nil
    from = day.description
    to = (day + 6).description
  }

  /// A form filled with a notice.
  package init(_ notice: Notice) {
    self.notice = notice
    text = notice.text.byLanguage
    sender = notice.sender
    from = notice.days.lowerBound.description
    to = notice.days.upperBound.description
  }

  /// The errors by field; empty if the form can be saved.
  ///
  /// - Parameter today: The current date.
  package func problems(today: LocalDate) -> [Field: Problem] {
    var problems: [Field: Problem] = [:]
    let changed = text.filter { notice?.text.byLanguage[$0.key] != $0.value }
    if text.values.allSatisfy({ CleanText.line($0).isEmpty }) {
      problems[.text] = .missing
    } else if changed.values.contains(where: { Self.isLonger($0, than: Self.longestText) }) {
      problems[.text] = .tooLong(limit: Self.longestText)
    }
    if CleanText.line(sender).isEmpty {
      problems[.sender] = .missing
    } else if Self.isLonger(sender, than: Self.longestSender) {
      problems[.sender] = .tooLong(limit: Self.longestSender)
    }
    let days = (TypedDate.read(from, today: today), TypedDate.read(to, today: today))
    if days.0 == nil { problems[.from] = from.isBlank ? .missing : .notADate }
    if days.1 == nil { problems[.to] = to.isBlank ? .missing : .notADate }
    if let first = days.0, let last = days.1, last < first { problems[.to] = .endsBeforeStart }
    return problems
  }

  /// The document that results from the form: changed fields are changed in `old`, and everything
  /// else in it is kept.
  ///
  /// - Parameters:
  ///   - old: The notice's document, or nil for a new notice.
  ///   - id: The notice's id, existing or new.
  ///   - today: The current date.
  package func document(
    changing old: JSONObject?, id: String, today: LocalDate
  ) throws(Mistakes) -> JSONObject {
    let problems = problems(today: today)
    guard problems.isEmpty, let first = TypedDate.read(from, today: today),
      let last = TypedDate.read(to, today: today)
    else { throw Mistakes(problems: problems) }
    var document = old ?? ["version": .int(Notice.version)]
    document["id"] = .string(id)
    var wordings = document["text"]?.objectValue ?? [:]
    for (language, typed) in text.sorted(by: { $0.key < $1.key })
    where notice?.text.byLanguage[language] != typed {
      let line = CleanText.line(typed)
      wordings[language] = line.isEmpty ? nil : .string(line)
    }
    document["text"] = .object(wordings)
    if notice?.sender != sender { document["sender"] = .string(CleanText.line(sender)) }
    document["from"] = .string(first.description)
    document["to"] = .string(last.description)
    return document
  }

  private static func isLonger(_ text: String, than limit: Int) -> Bool {
    CleanText.line(text, limit: limit + 1).count > limit
  }
}
