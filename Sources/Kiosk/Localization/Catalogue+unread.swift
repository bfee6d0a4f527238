import Statistics

/// What could not be read, in words: a sentence for each sort of it.
extension Catalogue {
  func sentences(_ unread: UnreadableFiles) -> [String] {
    var sentences: [String] = []
    if unread.lines > 0 { sentences.append(text("results.unread.lines", count: unread.lines)) }
    func name(_ files: [String], _ key: String) {
      guard !files.isEmpty else { return }
      let more = files.count > Self.maxNames ? " …" : ""
      let names = files.prefix(Self.maxNames).joined(separator: ", ") + more
      sentences.append(text("results.unread." + key, count: files.count, ["names": names]))
    }
    name(unread.files, "files")
    name(unread.documents, "documents")
    return sentences
  }

  /// So many files are named.
  private static let maxNames = 3
}
