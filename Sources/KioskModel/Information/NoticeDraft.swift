import SafeText

/// What a form about a notice holds while somebody fills it in: texts as they are typed.
package struct NoticeDraft: Sendable, Hashable {
  /// The form's fields.
  package enum Field: String, Sendable, CaseIterable {
    case text, sender, from, to
  }

  /// What is wrong with a field.
  package enum Problem: Sendable, Hashable {
    case missing
    case notADate
    /// The last day is before the first.
    case endsBeforeStart
    /// It has more characters than these.
    case tooLong(limit: Int)
  }

  /// Why a form makes no document.
  package struct Mistakes: Error, Hashable {
    /// What is wrong, by field.
    package var problems: [Field: Problem]
  }

  /// What it says, by language (RFC 5646 tags).
  package var text: [String: String] = [:]
  /// Who says so.
  package var sender = ""
  /// The first day on which it is shown (see `TypedDate`).
  package var from = ""
  /// The last day on which it is shown.
  package var to = ""

  /// The notice that the form was filled with; nil for an empty one.
  private let notice: Notice?

  /// The most characters of a text, which is one line of the screen.
  package static let longestText = 160
  /// The most characters of a sender.
  package static let longestSender = 60

  /// An empty form for a notice of a week.
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

  /// What is wrong, by field; empty where the form can be saved.
  ///
  /// - Parameter today: The day on which it is typed.
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

  /// The document that the form makes: what somebody changed in the form is changed in `old`, all
  /// else in it stays.
  ///
  /// - Parameters:
  ///   - old: The notice's document, or nil for a new notice.
  ///   - id: The name that it has or gets.
  ///   - today: The day on which the form was typed.
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
