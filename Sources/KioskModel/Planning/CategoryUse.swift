import SafeText

/// A category that imports have met, or that the meeting place's own table names, and what becomes of
/// it.
package struct CategoryUse: Sendable, Hashable {
  /// The category, as it was met first.
  package var category: String
  /// What activities with it are; nil where no table knows it.
  package var kind: ActivityKind?
  /// Whether the place's own table says so.
  package var isOwn: Bool
  /// How many activities have it.
  package var count: Int

  /// The categories of a programme, those without a kind first.
  package static func all(
    in activities: [Activity], _ table: CategoryTable, shipped: CategoryKinds
  ) -> [CategoryUse] {
    let kinds = shipped.with(table.kinds)
    var found: [String: CategoryUse] = [:]
    func note(_ category: String, isUsed: Bool) {
      let key = CategoryKinds.key(category)
      // What cannot be shown cannot be chosen either.
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
