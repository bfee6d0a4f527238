package import Foundation

/// What a meeting place is and how its kiosk behaves: `site.json`.
package struct Site: StoredDocument, Hashable {
  /// The document as it was read, so that what we have no property for survives.
  package let document: JSONObject
  /// The short name that stands for the place in data from many places.
  package let id: String
  /// What the place is called.
  package let name: String
  /// In which part of town it is; may be empty.
  package let district: String
  /// The zone in which its days begin and end.
  package let timeZone: TimeZone
  /// The languages of the screen, the one it returns to first (RFC 5646 tags).
  package let languages: [String]
  /// Those of them that this place's screens cannot show well, whatever the terminal says.
  package let hiddenLanguages: [String]
  /// The question set that follows a rating.
  package let questionSet: String
  /// Seconds without a press before the kiosk asks whether anybody is there.
  package let idleSeconds: Int
  /// Seconds that the question stands before the kiosk goes home; at least 20 (WCAG 2.2.1).
  package let warningSeconds: Int
  /// Seconds without a press after which the staff's pages lock, 30–600.
  package let lockSeconds: Int
  /// How many ratings visitors can have given.
  package let ratingLimits: RatingLimits
  /// Whether arrivals are counted by age band.
  package let countsAgeBands: Bool
  /// After how many days without a visit a name is taken away, 1–730; more than 90 only where
  /// somebody has written down what for.
  package let retentionDays: Int
  /// What names are kept for longer than 90 days.
  package let retentionPurpose: String
  /// Whether the screen is white, yellow and black.
  package let hasHighContrast: Bool
  /// How pages are read aloud; nil where they are not to be.
  package let speech: SpeechSettings?
  /// Whether all data here are made up.
  package let isDemonstration: Bool

  package static let documentKind = DocumentKind.site

  /// The version of the format that is written; every one up to it is read.
  package static let version = 1

  /// The place that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    name = CleanText.line(try reader.string("name"), limit: 60)
    id = try reader.optionalString("id").map { CleanText.line($0, limit: 60) } ?? name
    district = CleanText.line(try reader.optionalString("district") ?? "", limit: 60)
    timeZone = try reader.required("timeZone", .timeZone) {
      $0.stringValue.flatMap { TimeZone(identifier: $0) }
    }
    let languages = try reader.strings("languages")
    self.languages = languages.isEmpty ? ["sv"] : languages
    hiddenLanguages = try reader.strings("hiddenLanguages")
    questionSet = try reader.optionalString("questionSet") ?? "grund"
    idleSeconds = max(10, try reader.optionalInt("idleSeconds") ?? 30)
    warningSeconds = max(20, try reader.optionalInt("warningSeconds") ?? 20)
    lockSeconds = min(600, max(30, try reader.optionalInt("lockSeconds") ?? 120))
    ratingLimits = try RatingLimits(reader)
    countsAgeBands = try reader.optionalBool("countAgeBands") ?? false
    retentionPurpose = CleanText.line(try reader.optionalString("retentionPurpose") ?? "")
    let most = retentionPurpose.isEmpty ? 90 : 730
    retentionDays = min(most, max(1, try reader.optionalInt("retentionDays") ?? 90))
    hasHighContrast = try reader.optionalBool("highContrast") ?? false
    speech = try SpeechSettings.read(reader)
    isDemonstration = try reader.optionalBool("demonstration") ?? false
  }

  /// The languages of the screen without the hidden ones; the first is always there.
  package var shownLanguages: [String] {
    languages.filter { $0 == languages.first || !hiddenLanguages.contains($0) }
  }

  /// The document of a new place.
  package static func document(
    id: String, name: String, district: String, timeZone: TimeZone, languages: [String],
    isDemonstration: Bool = false
  ) -> JSONObject {
    var document: JSONObject = [
      "version": .int(version), "id": .string(id), "name": .string(name),
      "district": .string(district), "timeZone": .string(timeZone.identifier),
      "languages": .strings(languages), "questionSet": "grund",
      "idleSeconds": 30, "warningSeconds": 20,
    ]
    if isDemonstration { document["demonstration"] = true }
    return document
  }
}
