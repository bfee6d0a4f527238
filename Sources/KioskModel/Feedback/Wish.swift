import SafeText

/// What somebody wishes for at the meeting place: a line of their own, or an idea that others had.
///
/// It says nothing about who it was and only the hour of when.
package struct Wish: Sendable, Hashable {
  /// What they wrote; nil where they took an idea, or where the text has been erased.
  package var text: String?
  /// The idea that they want as well: the name of one that comes with the kiosk, or the event id
  /// of somebody's wish.
  package var idea: String?
  /// The language of the screen (RFC 5646).
  package var language: String
  /// The hour of the meeting place's day, 0–23.
  package var hour: Int
  /// Whether it came among so many that they may not be from as many people.
  package var isFlood: Bool

  /// A wish in words, or for an idea.
  package init(
    text: String? = nil, idea: String? = nil, language: String, hour: Int, isFlood: Bool = false
  ) {
    self.text = text
    self.idea = idea
    self.language = language
    self.hour = hour
    self.isFlood = isFlood
  }

  /// The most characters of a wish in words.
  package static let longest = 120

  /// Why a text is not taken as a wish.
  package enum Problem: Sendable, Hashable {
    case missing
    /// It holds so many digits together that they may tell who somebody is.
    case looksLikeIdentityNumber
    /// It has more characters than these.
    case tooLong(limit: Int)
  }

  /// What is wrong with a text that is to be a wish; nil where it can be sent.
  package static func problem(_ text: String) -> Problem? {
    let line = CleanText.line(text, limit: longest + 1)
    if line.isEmpty { return .missing }
    if line.count > longest { return .tooLong(limit: longest) }
    return PersonName.holdsIdentityNumber(line) ? .looksLikeIdentityNumber : nil
  }

  /// What a journal says about it.
  var content: JSONObject {
    var content: JSONObject = [:]
    content["text"] = text.map { .string(CleanText.line($0, limit: Self.longest)) }
    content["idea"] = idea.map(JSONValue.string)
    content["language"] = .string(language)
    content["hour"] = .int(hour)
    if isFlood { content["flood"] = true }
    return content
  }

  /// The wish that a line of the journal holds; nil for one of neither words nor an idea, unless
  /// its words have been erased.
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
