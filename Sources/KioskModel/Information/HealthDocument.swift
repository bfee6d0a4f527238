/// What a file in `information` says: a card, or that one which comes with the kiosk is not shown.
public enum HealthDocument: Sendable, Hashable {
  case page(HealthPage)
  /// The card of that name is hidden.
  case hidden(id: String, document: JSONObject)

  /// What a document says; one with `"hidden": true` needs no more than an id.
  public init(_ reader: JSONReader) throws(DocumentProblem) {
    if try reader.optionalBool("hidden") == true {
      self = .hidden(id: try reader.string("id"), document: reader.object)
    } else {
      self = .page(try HealthPage(reader))
    }
  }

  /// The card's name.
  public var id: String {
    switch self {
    case .page(let page): page.id
    case .hidden(let id, _): id
    }
  }

  /// The document as it was read.
  public var document: JSONObject {
    switch self {
    case .page(let page): page.document
    case .hidden(_, let document): document
    }
  }
}
