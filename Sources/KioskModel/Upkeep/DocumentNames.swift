/// The documents of one kind by the names of their files, and what is wrong with the names.
struct DocumentNames {
  private let kind: DocumentKind
  private let ids: [String: String?]
  private let copies: [String: [String]]
  private let strays: [String: [String]]

  /// Documents that could be read.
  ///
  /// - Parameters:
  ///   - ids: The id in each file; nil if its kind has none.
  ///   - copies: The names of further files with a document, by its file.
  ///   - strays: The names of copies of documents that are gone.
  init(
    _ kind: DocumentKind, ids: [String: String?], copies: [String: [String]] = [:],
    strays: [String: [String]] = [:]
  ) {
    self.kind = kind
    self.ids = ids
    self.copies = copies
    self.strays = strays
  }

  private func path(_ name: String) -> String {
    guard kind.isFile else { return kind.path(file: name) }
    return name == Document.name(of: kind.path) ? kind.path : name
  }

  private func findings(
    _ kind: FolderFinding.Kind, _ files: [String: [String]]
  ) -> [FolderFinding] {
    files.sorted { $0.key < $1.key }.flatMap { main, copies in
      copies.map { FolderFinding(kind, path($0), other: path(main)) }
    }
  }

  /// Ids that occur twice, files that are not named for their id, and documents that have changed.
  ///
  /// - Parameters:
  ///   - changed: What a change is where the document is.
  ///   - isChanged: Whether the file at a path is not as the program wrote it.
  func findings(
    ofChanged changed: FolderFinding.Kind, isChanged: (String) -> Bool
  ) -> [FolderFinding] {
    var owners: [String: String] = [:]
    // Of two files with one id, the one that is named for it is the document.
    for (name, id) in ids.sorted(by: { $0.key < $1.key }) {
      guard let id, owners[id] == nil || isNamed(name, id) else { continue }
      owners[id] = name
    }
    var findings: [FolderFinding] = []
    for (name, id) in ids.sorted(by: { $0.key < $1.key }) {
      let path = path(name)
      if let id, let owner = owners[id], owner != name {
        findings.append(FolderFinding(.sameID, path, other: kind.path(file: owner)))
      } else if let id, !isNamed(name, id) {
        findings.append(FolderFinding(.otherName, path, other: DocumentKind.fileName(of: id)))
      }
      if isChanged(path) { findings.append(FolderFinding(changed, path)) }
    }
    return self.findings(.conflict, copies) + self.findings(.stray, strays) + findings
  }

  private func isNamed(_ name: String, _ id: String) -> Bool {
    name == DocumentKind.fileName(of: id)
  }
}
