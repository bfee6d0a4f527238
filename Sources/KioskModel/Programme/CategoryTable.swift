/// The meeting place's own table of categories, whose rows extend or replace those that come with
/// the kiosk.
package struct CategoryTable: StoredDocument, Equatable {
  package static let documentKind = DocumentKind.categories

  /// The document; nil if the place has none.
  package private(set) var document: JSONObject?
  /// The table's rows.
  package private(set) var kinds = CategoryKinds()

  /// An empty table.
  package init() {}

  /// The table in a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    kinds = try CategoryKinds(reader)
    document = reader.object
  }

  /// The document with a category mapped to a kind, or with the place's own mapping removed; nil if
  /// the table is then empty.
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
