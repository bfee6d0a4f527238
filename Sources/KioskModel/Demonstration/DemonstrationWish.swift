/// A visitor's wish in a demonstration, with the decision on it.
struct DemonstrationWish: Sendable, Hashable {
  /// The text; nil for support for a predefined idea.
  var text: String?
  /// The idea; nil for a text.
  var idea: String?
  /// The language of the screen.
  var language: String
  /// The number of days since it was entered.
  var daysAgo: Int
  /// The number of visitors who have supported it since.
  var support: Int
  /// The decision, as a document without ids and dates; nil if there is none.
  var reply: JSONObject?
  /// The number of days since the decision.
  var decidedDaysAgo: Int

  init(_ reader: JSONReader) throws(DocumentProblem) {
    text = try reader.optionalString("text")
    idea = try reader.optionalString("idea")
    language = try reader.string("language")
    daysAgo = max(0, try reader.optionalInt("daysAgo") ?? 0)
    support = max(0, try reader.optionalInt("support") ?? 0)
    reply = try reader.optionalObject("reply")?.object
    decidedDaysAgo = min(daysAgo, max(0, try reader.optionalInt("decidedDaysAgo") ?? 0))
  }
}
