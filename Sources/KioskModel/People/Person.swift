/// A visitor who has agreed that their name is kept: `people/<id>.json`. Nothing else is known of
/// them here; deleting the document makes their visits nobody's.
package struct Person: StoredDocument, Hashable, Identifiable {
  /// What somebody has agreed to, and when.
  package struct Consent: Sendable, Hashable {
    /// The day.
    package var date: LocalDate
    /// Which wording was read out.
    package var textVersion: String

    /// A consent to a wording.
    package init(date: LocalDate, textVersion: String) {
      self.date = date
      self.textVersion = textVersion
    }
  }

  /// The document as it was read, so that what we have no property for survives.
  package let document: JSONObject
  /// A random name, which stands in attendance journals for the person.
  package let id: String
  /// What the person is called.
  package let name: String
  /// What the person has agreed to.
  package let consent: Consent

  package static let documentKind = DocumentKind.people

  /// The version of the format that is written; every one up to it is read.
  package static let version = 1
  /// No name is longer.
  package static let mostOfName = 60

  /// The person that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    name = CleanText.line(try reader.string("name"), limit: Self.mostOfName)
    guard let consent = try reader.optionalObject("consent") else {
      throw reader.problem("consent", .missing)
    }
    self.consent = Consent(
      date: try consent.required("date", .date) { $0.stringValue.flatMap { LocalDate($0) } },
      textVersion: try consent.string("text"))
  }

  /// The document of a new person.
  package static func document(id: String, name: String, consent: Consent) -> JSONObject {
    [
      "version": .int(version), "id": .string(id), "name": .string(name),
      "consent": .object([
        "date": .string(consent.date.description), "text": .string(consent.textVersion),
      ]),
    ]
  }
}
