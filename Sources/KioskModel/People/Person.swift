/// A visitor who has agreed that their name is kept: `people/<id>.json`. Nothing else is known of
/// them here; deleting the document makes their visits nobody's.
public struct Person: Sendable, Hashable, Identifiable {
  /// What somebody has agreed to, and when.
  public struct Consent: Sendable, Hashable {
    /// The day.
    public var date: LocalDate
    /// Which wording was read out.
    public var textVersion: String

    /// A consent to a wording.
    public init(date: LocalDate, textVersion: String) {
      self.date = date
      self.textVersion = textVersion
    }
  }

  /// The document as it was read, so that what we have no property for survives.
  public let document: JSONObject
  /// A random name, which stands in attendance journals for the person.
  public let id: String
  /// What the person is called.
  public let name: String
  /// What the person has agreed to.
  public let consent: Consent

  /// The version of the format that is written; every one up to it is read.
  public static let version = 1
  /// No name is longer.
  public static let mostOfName = 60

  /// The person that a document describes.
  public init(_ reader: JSONReader) throws(DocumentProblem) {
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
  public static func document(id: String, name: String, consent: Consent) -> JSONObject {
    [
      "version": .int(version), "id": .string(id), "name": .string(name),
      "consent": .object([
        "date": .string(consent.date.description), "text": .string(consent.textVersion),
      ]),
    ]
  }
}
