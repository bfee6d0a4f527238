/// A staff member's confirmation of having checked a card of health information against its source.
package struct CardReview: Sendable, Hashable {
  /// The id of the staff member (`StaffMember.id`).
  package let by: String
  /// The day of the check.
  package let day: LocalDate
  /// The language of the text that was checked (RFC 5646).
  package let language: String
  /// The last day on which the review is valid.
  package let lastDay: LocalDate
  /// The checksum of the card's text and source at the check (`HealthPage.checksum`).
  package let checksum: String

  /// The key in a document.
  static let key = "review"

  /// The number of days for which a review is valid.
  package static let goodDays = 365
  /// The number of days before a card's own last day from which a review can extend it by a year.
  static let renewalDays = 30

  /// The review described by an object.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    by = try reader.string("by")
    day = try reader.required("on", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    language = try reader.string("language")
    lastDay = try reader.required("expires", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    checksum = try reader.string("checksum")
  }

  /// A review of a card on a day.
  ///
  /// It is valid for a year, but not beyond the card's own last day, which its author has set.
  /// Within a month of that day and after it, a review extends the card by a full year.
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

  /// A document about a card with this review; its `source` is only for people who read the file.
  ///
  /// - Parameter document: The present document about the card in the place's folder; nil if there
  ///   is none.
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
