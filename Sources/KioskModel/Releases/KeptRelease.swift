/// What was published of a period, kept so that it is shown again as it was. `Statistics` knows what stands
/// in it.
package struct KeptRelease: StoredDocument, Hashable {
  /// The document as it was read.
  package let document: JSONObject
  /// The period: `2026-W46`, `2026-11`, `2026-Q4`, `2026`.
  package let period: String
  /// The day on which it was made.
  package let made: LocalDate

  package static let documentKind = DocumentKind.releases
  package var storedID: String? { period }

  /// The release described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: 1)
    document = reader.object
    period = try reader.string("period")
    made = try reader.required("made", .date) { $0.stringValue.flatMap { LocalDate($0) } }
  }
}
