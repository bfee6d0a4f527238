/// Which kind of activity the categories of calendars stand for: a table that staff can change.
package struct CategoryKinds: StoredDocument, Equatable {
  private var kinds: [String: ActivityKind] = [:]

  /// A table without rows.
  package init() {}

  package static let documentKind = DocumentKind.categories

  /// The table of a document: each kind with the categories that stand for it.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.refuseNames(besides: ActivityKind.allCases.map(\.rawValue))
    for kind in ActivityKind.allCases {
      for category in try reader.strings(kind.rawValue) { kinds[Self.key(category)] = kind }
    }
  }

  /// The kind of an activity with some categories; nil where none of them is known.
  package func kind(of categories: [String]) -> ActivityKind? {
    categories.lazy.compactMap { kinds[Self.key($0)] }.first
  }

  /// This table with the rows of another, which count where both have one.
  package func with(_ other: CategoryKinds) -> CategoryKinds {
    var table = self
    table.kinds.merge(other.kinds) { $1 }
    return table
  }

  /// Capitals, signs and blanks make no difference.
  private static func key(_ category: String) -> String {
    category.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
