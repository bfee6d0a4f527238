import SafeText

/// A category that occurs in imports or in the meeting place's own table, and its kind.
package struct CategoryUse: Sendable, Hashable {
  /// The category, in the spelling that occurred first.
  package var category: String
  /// The kind of activities with the category; nil if no table has it.
  package var kind: ActivityKind?
  /// Whether the kind is from the place's own table.
  package var isOwn: Bool
  /// The number of activities with the category.
  package var count: Int

  /// The categories of a programme, those without a kind first.
  package static func all(
    in activities: [Activity], _ table: CategoryTable, shipped: CategoryKinds
  ) -> [CategoryUse] {
    let kinds = shipped.with(table.kinds)
    var found: [String: CategoryUse] = [:]
    func note(_ category: String, isUsed: Bool) {
      let key = CategoryKinds.key(category)
      // A category that cannot be displayed cannot be chosen.
      guard !CleanText.line(category).isEmpty, !key.isEmpty else { return }
      found[
        key,
        default: CategoryUse(
          category: category, kind: kinds.kind(of: [category]),
          isOwn: table.kinds.kind(of: [category]) != nil, count: 0)
      ].count += isUsed ? 1 : 0
    }
    for activity in activities {
      var told: Set<String> = []
      for category in activity.importedCategories
      where told.insert(CategoryKinds.key(category)).inserted {
        note(category, isUsed: true)
      }
    }
    for row in table.kinds.rows { note(row.category, isUsed: false) }
    return found.sorted {
      ($0.value.kind == nil ? 0 : 1, $0.key) < ($1.value.kind == nil ? 0 : 1, $1.key)
    }.map(\.value)
  }
}
