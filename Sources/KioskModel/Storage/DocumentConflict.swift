/// A document of which there are several versions in the data folder, until somebody settles it.
package struct DocumentConflict: Sendable, Hashable, Identifiable {
  /// The kind of the document.
  package let kind: DocumentKind
  /// The path of the document's own file, relative to the data folder.
  package let path: String
  /// The versions that can be read: that of the own file first, if it is there.
  package let versions: [DocumentVersion]
  /// Whether the document's own file is gone, so that nothing of it is shown.
  package let isStray: Bool
  /// The members in which the versions differ.
  package let differing: [String]
  /// What is shown meanwhile: the versions merged, or the newest of them.
  package let shown: JSONObject
  /// Whether what is shown has members of several versions.
  package let isMerged: Bool

  package var id: String { path }

  /// How it is settled.
  package enum Choice: Sendable, Hashable {
    /// What is shown meanwhile is kept.
    case shown
    /// One of the versions is kept, by its place.
    case version(Int)
    /// Nothing is kept: the document is gone.
    case none
  }

  /// The conflict of some versions in files of one folder.
  ///
  /// - Parameter isValid: Whether a document is one of the kind.
  init(
    _ kind: DocumentKind, main: String, versions: [DocumentVersion],
    isValid: (JSONObject) -> Bool
  ) {
    let merge = DocumentMerge(versions)
    self.kind = kind
    path = kind.isFile ? kind.path : kind.path(file: main)
    self.versions = versions
    isStray = !versions.contains { $0.name == main }
    differing = merge.differing
    let isWhole = kind.mergesMembers && isValid(merge.merged)
    shown = isWhole ? merge.merged : merge.newest
    isMerged = isWhole && !versions.contains { $0.document.sameThing(as: merge.merged) }
  }

  /// The version of which all is shown meanwhile; nil if it is made of several.
  package var winner: Int? {
    isMerged ? nil : versions.firstIndex { $0.document.sameThing(as: shown) }
  }

  /// The change that settles it: the chosen version in the document's own file, and no other file.
  package func settled(_ choice: Choice) -> DocumentChange {
    let chosen: JSONObject? =
      switch choice {
      case .shown: shown
      case .version(let place): versions.indices.contains(place) ? versions[place].document : shown
      case .none: nil
      }
    let own = versions.first { path(of: $0) == path }?.document
    // The copies go last: what is interrupted leaves the conflict, and not half of it.
    return DocumentChange(
      [.init(path: path, before: own, after: chosen)]
        + versions.filter { path(of: $0) != path }.map {
          .init(path: path(of: $0), before: $0.document, after: nil)
        })
  }

  private func path(of version: DocumentVersion) -> String {
    kind.isFile ? version.name : kind.path(file: version.name)
  }
}

extension JSONObject {
  /// Whether both say the same of a thing, whatever they say of themselves.
  fileprivate func sameThing(as other: JSONObject) -> Bool {
    func plain(_ object: JSONObject) -> JSONObject {
      JSONObject(uniqueMembers: object.members.filter { !DocumentMerge.marks.contains($0.key) })
    }
    return plain(self) == plain(other)
  }
}
