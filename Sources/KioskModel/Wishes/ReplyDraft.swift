import SafeText

/// What the form about a wish holds while somebody fills it in.
package struct ReplyDraft: Sendable, Hashable {
  /// The form's fields.
  package enum Field: String, Sendable, CaseIterable {
    case text, reply
  }

  /// What is wrong with a field.
  package enum Problem: Sendable, Hashable {
    case missing
    /// It has more characters than these.
    case tooLong(limit: Int)
    /// It holds so many digits together that they may tell who somebody is.
    case looksLikeIdentityNumber
  }

  /// Why a form makes no document.
  package struct Mistakes: Error, Hashable {
    /// What is wrong, by field.
    package var problems: [Field: Problem]
  }

  /// The wish as it is to be shown.
  package var text: String
  /// The language of the wish.
  package var language: String
  /// What it is about.
  package var theme: HealthTheme?
  /// What is decided.
  package var status: ReplyStatus
  /// What the staff say, by language.
  package var reply: [String: String]
  /// Whether it is about an idea of the kiosk, which has its own words.
  package let isIdea: Bool

  /// The day on which the wish came in.
  private let received: LocalDate?

  /// The most characters of a reply, which is a few lines of the screen.
  package static let longestReply = 200

  /// A form about something that nobody has decided on yet.
  ///
  /// - Parameters:
  ///   - text: What the visitor wrote; nil for an idea.
  ///   - received: When it came in.
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

  /// A form filled with what was decided before.
  ///
  /// - Parameter original: What the visitor wrote, for where no other words were kept.
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

  /// What is wrong, by field; empty where the form can be saved.
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

  /// The document that the form makes; what it has no field for stays as in `old`. What is declined
  /// is not kept in words.
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
