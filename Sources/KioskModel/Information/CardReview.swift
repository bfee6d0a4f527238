/// That somebody of this place's staff has read a card of health information against its source.
package struct CardReview: Sendable, Hashable {
  /// The random name of whoever read it (`StaffMember.id`).
  package let by: String
  /// The day on which it was read.
  package let day: LocalDate
  /// The language of the text that was read (RFC 5646).
  package let language: String
  /// The last day for which it holds.
  package let lastDay: LocalDate
  /// What was read: the checksum of the card's words and source (`HealthPage.checksum`).
  package let checksum: String

  /// The key under which it stands in a document.
  static let key = "review"

  /// For how many days a card that was read is good.
  package static let goodDays = 365
  /// So many days before a card's own last day it can be given another year.
  static let renewalDays = 30

  /// The review that an object describes.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    by = try reader.string("by")
    day = try reader.required("on", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    language = try reader.string("language")
    lastDay = try reader.required("expires", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    checksum = try reader.string("checksum")
  }

  /// Somebody has read a card.
  ///
  /// It is then good for a year, but no longer than to the card's own last day, which whoever wrote
  /// the card has set. Within a month of that day and after it, reading it gives it a whole year.
  package init(
    of page: HealthPage, in language: String, by member: String, on day: LocalDate
  ) {
    let year = day + Self.goodDays
    by = member
    self.day = day
    self.language = language
    lastDay = page.expires > day + Self.renewalDays ? min(page.expires, year) : year
    checksum = page.checksum
  }

  /// A document about a card with this review in it; `source` is only for those who read the file.
  ///
  /// - Parameter document: What the place's folder says about the card so far.
  package func document(of page: HealthPage, changing document: JSONObject?) -> JSONObject {
    var document = document ?? ["id": .string(page.id)]
    document["version"] = .int(HealthDocument.version)
    document[Self.key] = .object([
      "by": .string(by), "on": .string(day.description), "language": .string(language),
      "source": .string(page.source + ", " + page.address),
      "expires": .string(lastDay.description), "checksum": .string(checksum),
    ])
    return document
  }
}
