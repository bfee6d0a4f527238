/// Takes the words of wishes away for good: somebody may have written a name.
///
/// The event stays, as a wish without words, so that no count changes.
public struct WishErasure: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// Erasing in a data folder.
  public init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Erases the words of a wish wherever they stand: in the journals of all devices, in what was
  /// cut off them, and in the staff's reply, which becomes a refusal without words.
  ///
  /// - Returns: How many events held words.
  @discardableResult
  public func erase(_ id: String) throws(DiskError) -> Int {
    let journal = Journal(root: folder.root, disk: disk)
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    var count = 0
    var words: Set<String> = []
    for part in try journal.allParts() where part.stream == .feedback {
      let bytes = try disk.read(folder.root + "/" + part.folder + "/" + part.name)
      let found = WishReader.records(bytes).filter { $0.id == id }
      words.formUnion(found.compactMap { $0.content["text"]?.stringValue })
      // A short word would be found where it is none of this wish.
      let hiding = words.filter { $0.count > 3 }.sorted()
      if !found.isEmpty { count += try rewrite(part, [id], rewriter, hiding: hiding) }
    }
    for file in try journal.tornFiles() {
      try rewriter.hide([id] + words.sorted(), inFile: folder.root + "/" + file)
    }
    try eraseReply(id)
    return count
  }

  /// Erases, in a device's own journals of the last days, the words of wishes that were taken back
  /// and of those that were declined before today.
  ///
  /// - Returns: How many events held words.
  public func tidy(device: String, today: LocalDate) throws(DiskError) -> Int {
    let declined = declined(before: today)
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let book = try WishReader(folder, disk: disk).read((today - WishReader.days)...today)
    var count = 0
    for part in try Journal(root: folder.root, disk: disk).allParts()
    where part.stream == .feedback && part.device == device
      && part.day >= today - WishReader.days && part.day < today
    {
      let bytes = try disk.read(folder.root + "/" + part.folder + "/" + part.name)
      guard WishReader.holdsWish(bytes) else { continue }
      let gone = WishReader.records(bytes).filter {
        $0.type == "wish" && $0.content["text"] != nil
          && (declined.contains($0.id) || book.wish($0.id) == nil)
      }
      if !gone.isEmpty { count += try rewrite(part, Set(gone.map(\.id)), rewriter) }
    }
    return count
  }

  private func rewrite(
    _ part: JournalPath, _ ids: Set<String>, _ rewriter: JournalRewriter, hiding: [String] = []
  ) throws(DiskError) -> Int {
    try rewriter.rewrite(part, hiding: hiding) { record in
      guard ids.contains(record.id), record.type == "wish", record.content["text"] != nil else {
        return nil
      }
      var content = record.content
      content["text"] = nil
      content["erased"] = true
      return content
    }
  }

  private func declined(before today: LocalDate) -> Set<String> {
    let replies = DocumentFolder(folder.replies, disk: disk) { reader throws(DocumentProblem) in
      try Reply(reader)
    }.read().values.values
    return Set(replies.filter { $0.status == .declined && $0.decided < today }.map(\.id))
  }

  private func eraseReply(_ id: String) throws(DiskError) {
    let path = folder.root + "/" + DataFolder.replyPath(id: id)
    guard var document = try? Document.load(path, disk: disk, { $0.object }) else { return }
    document["text"] = nil
    document["reply"] = nil
    document["status"] = .string(ReplyStatus.declined.rawValue)
    try Document.save(document, to: path, disk: disk)
  }
}
