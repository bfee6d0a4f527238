import SafeText

/// A visitor who has agreed that their name is stored: `people/<id>.json`. Nothing else about them
/// is stored there; removing the document makes their visits anonymous.
package struct Person: StoredDocument, Hashable, Identifiable {
  /// A person's consent to the storage of their name.
  package struct Consent: Sendable, Hashable {
    /// The day of the consent.
    package var date: LocalDate
    /// The version of the wording that was read out.
    package var textVersion: String

    /// A consent to a wording on a day.
    package init(date: LocalDate, textVersion: String) {
      self.date = date
      self.textVersion = textVersion
    }
  }

  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  /// A random id, which represents the person in attendance journals.
  package let id: String
  package let name: String
  package let consent: Consent

  package static let documentKind = DocumentKind.people
  package var storedID: String? { id }

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1
  /// The maximum length of a name, in characters.
  package static let maxNameLength = 60

  /// The person described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    name = CleanText.line(try reader.string("name"), limit: Self.maxNameLength)
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
