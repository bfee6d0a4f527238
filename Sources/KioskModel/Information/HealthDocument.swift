/// A file in `information` about a card: its text if it is the place's own, whether it is hidden,
/// and its review by staff.
package struct HealthDocument: StoredDocument, Hashable {
  /// The document as it was read.
  package let document: JSONObject
  package let id: String
  /// The place's own card; nil if the document is about one of the kiosk's cards.
  package let page: HealthPage?
  /// Whether staff have hidden the card.
  package let isHidden: Bool
  /// The card's review; nil if there is none.
  package let review: CardReview?

  package static let documentKind = DocumentKind.information
  package var storedID: String? { id }

  /// The version of the format that is written; all versions up to it can be read. Version 1 had no
  /// reviews.
  package static let version = 2

  /// The content of a document; one that only hides or reviews a card needs no text.
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
