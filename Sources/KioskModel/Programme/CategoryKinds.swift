/// The kinds of activity that calendar categories are mapped to; staff can change the table.
package struct CategoryKinds: Sendable, Hashable {
  /// A category and its kind.
  package struct Row: Sendable, Hashable {
    /// The category, in the spelling that was written first.
    package var category: String
    /// The kind of activities with the category.
    package var kind: ActivityKind
  }

  private var byKey: [String: Row] = [:]

  /// An empty table.
  package init() {}

  /// The table in a document: each kind with a list of categories.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.refuseNames(besides: ActivityKind.allCases.map(\.rawValue))
    for kind in ActivityKind.allCases {
      for category in try reader.strings(kind.rawValue) {
        byKey[Self.key(category)] = Row(category: category, kind: kind)
      }
    }
  }

  /// The rows, sorted by category.
  package var rows: [Row] { byKey.sorted { $0.key < $1.key }.map(\.value) }

  /// The kind of an activity with some categories; nil if none of them is in the table. A category
  /// of the kind "other" only applies if no other one has a kind.
  package func kind(of categories: [String]) -> ActivityKind? {
    let kinds = categories.compactMap { byKey[Self.key($0)]?.kind }
    return kinds.first { $0 != .other } ?? kinds.first
  }

  /// This table merged with another, whose rows take precedence.
  package func with(_ other: CategoryKinds) -> CategoryKinds {
    var table = self
    table.byKey.merge(other.byKey) { $1 }
    return table
  }

  /// Whether two categories are equal except for case, punctuation and spaces.
  package static func isSame(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  /// The key of a category, which ignores case, punctuation and spaces unless it has nothing else.
  static func key(_ category: String) -> String {
    let key = category.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? category.filter { !$0.isWhitespace } : key
  }
}
