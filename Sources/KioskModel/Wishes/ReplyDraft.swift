import SafeText

/// The content of the form about a wish while it is being filled in.
package struct ReplyDraft: Sendable, Hashable {
  package enum Field: String, Sendable, CaseIterable {
    case text, reply
  }

  /// An error in a field.
  package enum Problem: Sendable, Hashable {
    case missing
    /// The text has more characters than the limit.
    case tooLong(limit: Int)
    /// The text contains as many digits as a personal identity number.
    case looksLikeIdentityNumber
  }

  /// The reason why no document was made from the form.
  package struct Mistakes: Error, Hashable {
    /// The errors by field.
    package var problems: [Field: Problem]
  }

  /// The wish as it will be shown.
  package var text: String
  /// The language of the wish.
  package var language: String
  /// The subject, one of the themes of health information; nil if none was chosen.
  package var theme: HealthTheme?
  package var status: ReplyStatus
  /// The staff's reply by language.
  package var reply: [String: String]
  /// Whether the form is about a predefined idea, which has a text of its own.
  package let isIdea: Bool

  /// The day on which the wish was entered.
  private let received: LocalDate?

  /// The maximum length of a reply, in characters; it takes a few lines on the screen.
  package static let longestReply = 200

  /// A form about a wish or idea without a decision.
  ///
  /// - Parameters:
  ///   - text: The visitor's text; nil for an idea.
  ///   - received: The day on which the wish was entered.
  package init(
    text: String?, language: String, theme: HealthTheme? = nil, received: LocalDate? = nil
  ) {
    self.text = text ?? ""
    self.language = language
    self.theme = theme
    self.received = received
    status = .approved
    reply = [:]
    isIdea = text == nil
  }

  /// A form filled with an earlier decision.
  ///
  /// - Parameter original: The visitor's text, used if the decision has none.
  package init(_ earlier: Reply, original: String?, language: String, isIdea: Bool) {
    let kept = earlier.text?.byLanguage.min { $0.key < $1.key }
    text = kept?.value ?? original ?? ""
    self.language = kept?.key ?? language
    theme = earlier.theme
    received = earlier.received
    status = earlier.status
    reply = earlier.reply?.byLanguage ?? [:]
    self.isIdea = isIdea
  }

  /// The errors by field; empty if the form can be saved.
  package var problems: [Field: Problem] {
    var problems: [Field: Problem] = [:]
    if !isIdea, status != .declined {
      switch Wish.problem(text) {
      case .missing: problems[.text] = .missing
      case .tooLong(let limit): problems[.text] = .tooLong(limit: limit)
      case .looksLikeIdentityNumber: problems[.text] = .looksLikeIdentityNumber
      case nil: break
      }
    }
    let limit = Self.longestReply
    if reply.values.contains(where: { CleanText.line($0, limit: limit + 1).count > limit }) {
      problems[.reply] = .tooLong(limit: limit)
    } else if status.isAnswer, reply.values.allSatisfy({ CleanText.line($0).isEmpty }) {
      problems[.reply] = .missing
    }
    return problems
  }

  /// The document that results from the form; other properties are kept from `old`. The text of a
  /// declined wish is not stored.
  package func document(
    changing old: JSONObject?, id: String, today: LocalDate
  ) throws(Mistakes) -> JSONObject {
    let problems = problems
    guard problems.isEmpty else { throw Mistakes(problems: problems) }
    var document = old ?? ["version": .int(Reply.version)]
    document["id"] = .string(id)
    let line = CleanText.line(text, limit: Wish.longest)
    document["text"] =
      isIdea || status == .declined ? nil : .object([language: .string(line)])
    document["theme"] = theme.map { .string($0.rawValue) }
    document["status"] = .string(status.rawValue)
    let replies = reply.mapValues { CleanText.line($0) }.filter { !$0.value.isEmpty }
    document["reply"] =
      replies.isEmpty
      ? nil
      : .object(JSONObject(replies.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    document["received"] = received.map { .string($0.description) }
    document["decided"] = .string(today.description)
    return document
  }
}
