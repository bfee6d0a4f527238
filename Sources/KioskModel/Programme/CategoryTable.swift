/// The meeting place's own table of categories: rows in addition to those that come with the
/// kiosk, or instead of them.
package struct CategoryTable: StoredDocument, Equatable {
  package static let documentKind = DocumentKind.categories

  /// The document; nil where the place has none.
  package private(set) var document: JSONObject?
  /// Its rows.
  package private(set) var kinds = CategoryKinds()

  /// A table without rows.
  package init() {}

  /// The table of a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    kinds = try CategoryKinds(reader)
    document = reader.object
  }

  /// The document in which a category stands for a kind, or for no kind of the place's own; nil where
  /// nothing is left to write down.
  package func document(setting category: String, to kind: ActivityKind?) -> JSONObject? {
    var members: [JSONObject.Member] = []
    for (key, value) in document?.members ?? [] {
      let kept = (value.arrayValue ?? []).filter {
        $0.stringValue.map { !CategoryKinds.isSame($0, category) } ?? true
      }
      if !kept.isEmpty { members.append((key, .array(kept))) }
    }
    var changed = JSONObject(members.map { ($0.key, $0.value) })
    if let kind {
      let others = changed[kind.rawValue]?.arrayValue ?? []
      changed[kind.rawValue] = .array(others + [.string(category)])
    }
    return changed.isEmpty ? nil : changed
  }
}
