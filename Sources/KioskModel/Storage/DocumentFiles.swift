/// The files of a document as they are in the data folder, for a change of it.
struct DocumentFiles {
  /// The document's own path and those of its copies, relative to the data folder.
  let group: DocumentGroup
  /// The versions that can be read, by path.
  private let versions: [String: DocumentVersion]
  private let folder: String

  /// The content of the document's own file; nil if there is none.
  var own: JSONObject? { versions[group.main]?.document }
  /// The path and content of each copy that can be read.
  var copies: [(path: String, document: JSONObject)] {
    group.copies.compactMap { name in versions[name].map { (path(name), $0.document) } }
  }
  /// The document that they are together; nil if there is only one file.
  var shown: JSONObject? {
    guard !copies.isEmpty, own != nil else { return nil }
    let merge = DocumentMerge(group.names.compactMap { versions[$0] })
    // As `DocumentKind.mergesMembers` has it for what stands in the data folder itself.
    return folder.isEmpty ? merge.newest : merge.merged
  }

  /// The paths of all its files, the copies first: a removal that is interrupted leaves the
  /// document.
  var paths: [String] { (group.copies + (group.hasMain ? [group.main] : [])).map(path) }

  private func path(_ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  /// The files of the document at a path relative to the data folder; only the file itself where
  /// nothing is shared.
  static func at(_ path: String, in folder: DataFolder, disk: Disk) -> DocumentFiles {
    read([path], in: folder, disk: disk)[path] ?? DocumentFiles(path)
  }

  private init(_ path: String) {
    group = DocumentGroup(main: Document.name(of: path), hasMain: true, copies: [])
    (versions, folder) = ([:], Self.above(path))
  }

  private init(_ group: DocumentGroup, _ versions: [String: DocumentVersion], _ folder: String) {
    (self.group, self.versions, self.folder) = (group, versions, folder)
  }

  /// The files of documents by the paths of their own files; those without copies are left out.
  ///
  /// A folder that cannot be listed has no copies: what is wrong with it is said by those who read
  /// it.
  static func read(
    _ paths: [String], in folder: DataFolder, disk: Disk
  ) -> [String: DocumentFiles] {
    var found: [String: DocumentFiles] = [:]
    let shared = paths.filter { !$0.hasPrefix(DataFolder.notShared) }
    for (above, paths) in Dictionary(grouping: Set(shared), by: above) {
      let wanted = Set(paths.map { Document.name(of: $0) })
      let whole = above.isEmpty ? folder.root : folder.root + "/" + above
      let isRoot = above.isEmpty
      let names = documentNames(in: whole, disk).filter { name in
        // In the data folder itself, a file is known by its name and not by an id.
        !isRoot || wanted.contains(name)
          || ConflictName(name).map { wanted.contains($0.original) } ?? false
      }
      var ids: [String: String?] = [:]
      var versions: [String: DocumentVersion] = [:]
      for name in names {
        let version = try? DocumentVersion(name, in: whole, disk)
        versions[name] = version
        ids.updateValue(isRoot ? nil : version?.document.documentID, forKey: name)
      }
      guard !DocumentGroup.isEachAlone(ids) else { continue }
      for group in DocumentGroup.all(ids) where !group.copies.isEmpty {
        let path = isRoot ? group.main : above + "/" + group.main
        found[path] = DocumentFiles(group, versions, above)
      }
    }
    return found
  }

  private static func above(_ path: String) -> String {
    path.contains("/") ? Document.folder(of: path) : ""
  }

  /// The names of the documents in a folder, none if it cannot be read.
  private static func documentNames(in folder: String, _ disk: Disk) -> [String] {
    ((try? disk.list(folder)) ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
  }
}

extension DocumentVersion {
  /// The version in a file.
  init(_ name: String, in folder: String, _ disk: Disk) throws(DocumentError) {
    let path = folder + "/" + name
    let time = Self.fileTime(path, disk)
    self.init(
      name: name, document: try Document.load(path, disk: disk) { $0.object }, fileTime: time)
  }

  /// The time of a file's last change in whole seconds; sync programs do not all keep parts of them.
  static func fileTime(_ path: String, _ disk: Disk) -> Int {
    (disk.stamp(path)?.modified ?? 0) / 1_000_000_000
  }
}
