extension DocumentChange {
  /// The change with what it settles: where an edit begins with what several files say together, it
  /// replaces the document's own file and removes the copies. A change that names one of the copies
  /// itself means the files as they are.
  ///
  /// - Throws: `DocumentChangeError.changedMeanwhile` for an edit that begins with one of the files
  ///   alone, which would lose what the others say.
  func settling(
    in folder: DataFolder, _ disk: Disk
  ) throws(DocumentChangeError) -> DocumentChange {
    let named = Set(edits.map(\.path))
    let changed = edits.filter { $0.before != $0.after }.map(\.path)
    let files = DocumentFiles.read(changed, in: folder, disk: disk)
    guard !files.isEmpty else { return self }
    var settled: Set<String> = []
    var whole = DocumentChange()
    for edit in edits {
      guard edit.before != edit.after, let files = files[edit.path],
        let shown = files.shown, named.isDisjoint(with: files.copies.map(\.path)),
        settled.insert(edit.path).inserted
      else {
        whole.edits.append(edit)
        continue
      }
      guard edit.before == shown else { throw .changedMeanwhile(path: edit.path) }
      whole.edits.append(Edit(path: edit.path, before: files.own, after: edit.after))
      whole.edits += files.copies.map { Edit(path: $0.path, before: $0.document, after: nil) }
    }
    return whole
  }
}
