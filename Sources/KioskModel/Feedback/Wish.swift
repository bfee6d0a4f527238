import SafeText

/// A visitor's wish for the meeting place: a text of their own, or support for an existing idea.
///
/// It contains no data about the person and only the hour of the time.
package struct Wish: Sendable, Hashable {
  /// The text; nil for support for an idea, and for a text that has been erased.
  package var text: String?
  /// The idea that is supported: the id of one that comes with the kiosk, or the entry id of
  /// another visitor's wish.
  package var idea: String?
  /// The language of the screen (RFC 5646).
  package var language: String
  /// The hour of the day at the meeting place, 0–23.
  package var hour: Int
  /// Whether the wish is part of a flood, that is more wishes than people can have entered.
  package var isFlood: Bool

  /// A wish as a text, or as support for an idea.
  package init(
    text: String? = nil, idea: String? = nil, language: String, hour: Int, isFlood: Bool = false
  ) {
    self.text = text
    self.idea = idea
    self.language = language
    self.hour = hour
    self.isFlood = isFlood
  }

  /// The maximum length of a text, in characters.
  package static let longest = 120

  /// The reason why a text is not accepted as a wish.
  package enum Problem: Sendable, Hashable {
    case missing
    /// The text contains as many digits as a personal identity number.
    case looksLikeIdentityNumber
    /// The text has more characters than the limit.
    case tooLong(limit: Int)
  }

  /// The reason why a text is not accepted as a wish; nil if it is.
  package static func problem(_ text: String) -> Problem? {
    let line = CleanText.line(text, limit: longest + 1)
    if line.isEmpty { return .missing }
    if line.count > longest { return .tooLong(limit: longest) }
    return PersonName.holdsIdentityNumber(line) ? .looksLikeIdentityNumber : nil
  }

  /// The content of the journal entry.
  var content: JSONObject {
    var content: JSONObject = [:]
    content["text"] = text.map { .string(CleanText.line($0, limit: Self.longest)) }
    content["idea"] = idea.map(JSONValue.string)
    content["language"] = .string(language)
    content["hour"] = .int(hour)
    if isFlood { content["flood"] = true }
    return content
  }

  /// The wish in a journal entry; nil if it has neither a text nor an idea, unless its text has
  /// been erased.
  init?(_ content: JSONObject) {
    guard let language = content["language"]?.stringValue, let hour = content["hour"]?.intValue,
      0...23 ~= hour
    else { return nil }
    let text = content["text"]?.stringValue.map { CleanText.line($0, limit: Self.longest) }
    let idea = content["idea"]?.stringValue
    guard text?.isEmpty == false || idea != nil || content["erased"]?.boolValue == true else {
      return nil
    }
    self.init(
      text: text, idea: idea, language: language, hour: hour,
      isFlood: content["flood"]?.boolValue ?? false)
  }
}
