package import Foundation
import SafeText

/// The settings of a meeting place and its kiosk: `site.json`.
package struct Site: StoredDocument, Hashable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  /// The short id that represents the place in data from many places.
  package let id: String
  package let name: String
  /// The district; may be empty.
  package let district: String
  /// The time zone, which decides where days begin and end.
  package let timeZone: TimeZone
  /// The languages of the screen, the default one first (RFC 5646 tags).
  package let languages: [String]
  /// The languages that this place's screens cannot display well, whatever the terminal reports.
  package let hiddenLanguages: [String]
  /// The id of the question set that follows a rating.
  package let questionSet: String
  /// The seconds without a key press before the kiosk asks whether anybody is there; at least 10.
  package let idleSeconds: Int
  /// The seconds for which that question is shown before the kiosk returns to the first page; at
  /// least 20 (WCAG 2.2.1).
  package let warningSeconds: Int
  /// The seconds without a key press after which the staff pages lock, 30–600.
  package let lockSeconds: Int
  /// The limits above which ratings are marked as a flood.
  package let ratingLimits: RatingLimits
  /// Whether arrivals are recorded by age band.
  package let countsAgeBands: Bool
  /// The days without a visit after which a name is erased, 1–730; more than 90 only with a
  /// documented purpose.
  package let retentionDays: Int
  /// The purpose for storing names longer than 90 days; may be empty.
  package let retentionPurpose: String
  /// Whether the screen uses high contrast: white, yellow and black.
  package let hasHighContrast: Bool
  /// Whether nothing on the screen moves, not even for a moment after a press.
  package let hasReducedMotion: Bool
  /// The settings for reading aloud; nil if it is turned off.
  package let speech: SpeechSettings?
  /// Whether all data of the place is synthetic.
  package let isDemonstration: Bool

  package static let documentKind = DocumentKind.site

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1

  /// The settings described by a document.
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
    hasReducedMotion = try reader.optionalBool("reducedMotion") ?? false
    speech = try SpeechSettings.read(reader)
    isDemonstration = try reader.optionalBool("demonstration") ?? false
  }

  /// The languages of the screen without the hidden ones; the first one is always included.
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
