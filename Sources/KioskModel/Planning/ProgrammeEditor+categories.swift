extension ProgrammeEditor {
  /// The change that lets a category stand for a kind, or takes the place's own word for it away.
  ///
  /// Activities that were imported with the category go along, but for those whose kind somebody has
  /// chosen here.
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
  /// The categories that a calendar has brought with the activity; none where none has brought it.
  package var importedCategories: [String] {
    guard ImportPlan.source(of: self) != nil || ImportRecord(of: document) != nil else { return [] }
    return document["keywords"]?.objectValue?.keys ?? []
  }

  /// The document with the kind that the table of categories gives now, where it has the one that the
  /// table gave before. Its record says so in either case: the next import finds nothing changed.
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
