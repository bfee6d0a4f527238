/// The kinds of activity that calendar categories are mapped to; staff can change the table.
package struct CategoryKinds: Sendable, Hashable {
  /// A category and the kind that it stands for.
  package struct Row: Sendable, Hashable {
    /// The category, as it was written first.
    package var category: String
    /// What activities with it are.
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

  /// The rows, by category.
  package var rows: [Row] { byKey.sorted { $0.key < $1.key }.map(\.value) }

  /// The kind of an activity with some categories; nil where none of them is known. One that says
  /// "other" leaves the word to the others.
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

  /// Whether two categories are the same one.
  package static func isSame(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  /// Case, punctuation and spaces make no difference, unless there is nothing else.
  static func key(_ category: String) -> String {
    let key = category.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? category.filter { !$0.isWhitespace } : key
  }
}
