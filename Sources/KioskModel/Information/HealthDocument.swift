/// What a file in `information` says about a card: its words where the card is the place's own,
/// whether it is hidden, and who of the staff has read it against its source.
package struct HealthDocument: StoredDocument, Hashable {
  /// The document as it was read.
  package let document: JSONObject
  /// The card's name.
  package let id: String
  /// The place's own card; nil where it is one that comes with the kiosk.
  package let page: HealthPage?
  /// Whether the staff have taken the card away.
  package let isHidden: Bool
  /// Who has read the card; nil where nobody has.
  package let review: CardReview?

  package static let documentKind = DocumentKind.information

  /// The version of the format that is written; every one up to it is read. The first knew no
  /// reviews.
  package static let version = 2

  /// What a document says; one that hides a card, or says that it was read, needs no words.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    isHidden = try reader.optionalBool("hidden") ?? false
    if let object = try reader.optionalObject(CardReview.key) {
      review = try CardReview(object)
    } else {
      review = nil
    }
    if isHidden {
      page = try? HealthPage(reader)
    } else if review != nil, reader.object["text"] == nil {
      page = nil
    } else {
      page = try HealthPage(reader)
    }
  }
}
