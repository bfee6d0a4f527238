extension ProgrammeEditor {
  /// The change that maps a category to a kind, or removes the place's own mapping of it.
  ///
  /// The kind of activities imported with the category is changed as well, unless staff have chosen
  /// it.
  ///
  /// - Parameter shipped: The table that comes with the kiosk.
  package func setKind(
    _ kind: ActivityKind?, of category: String, in table: CategoryTable, shipped: CategoryKinds
  ) throws(PlanningProblem) -> DocumentChange {
    guard kind != table.kinds.kind(of: [category]) else { return DocumentChange() }
    let document = table.document(setting: category, to: kind)
    let own = document.flatMap { try? CategoryKinds(JSONReader($0)) } ?? CategoryKinds()
    let (before, after) = (shipped.with(table.kinds), shipped.with(own))
    var edits = [
      DocumentChange.Edit(
        path: DocumentKind.categories.path, before: table.document, after: document)
    ]
    for activity in programme.activities {
      let categories = activity.importedCategories
      guard categories.contains(where: { CategoryKinds.isSame($0, category) }) else { continue }
      let changed = activity.document(
        kind: after.kind(of: categories), insteadOf: before.kind(of: categories))
      edits += try replacing(activity.uid, by: changed).edits
    }
    return DocumentChange(edits)
  }
}

extension Activity {
  /// The categories with which the activity was imported; empty if it was not imported.
  package var importedCategories: [String] {
    guard ImportPlan.source(of: self) != nil || ImportRecord(of: document) != nil else { return [] }
    return document["keywords"]?.objectValue?.keys ?? []
  }

  /// The document with the kind that the table gives now, if its kind is the one that the table
  /// gave before. Its import record is updated in either case, so that the next import finds no
  /// change.
  fileprivate func document(
    kind new: ActivityKind?, insteadOf old: ActivityKind?
  ) -> JSONObject {
    let key = VendorKey.kind.key
    let (told, known) = (new.map(\.json), old.map(\.json))
    guard told != known else { return document }
    var changed = document
    if document[key] == known { changed[key] = told }
    guard var record = ImportRecord(of: document),
      record.parts[key] == ImportRecord.checksum(known)
    else { return changed }
    record.parts[key] = ImportRecord.checksum(told)
    return record.kept(in: changed)
  }
}

extension ActivityKind {
  fileprivate var json: JSONValue { .string(rawValue) }
}
