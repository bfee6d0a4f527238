/// What somebody wishes for in a demonstration, and what has come of it.
struct DemonstrationWish: Sendable, Hashable {
  /// Their words; nil for an idea of the kiosk's.
  var text: String?
  /// The idea; nil for words of their own.
  var idea: String?
  /// The language of the screen.
  var language: String
  /// How many days ago it came in.
  var daysAgo: Int
  /// How many agreed with it since.
  var support: Int
  /// What has been decided, as a document without names and dates; nil where it waits.
  var reply: JSONObject?
  /// How many days ago that was.
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
