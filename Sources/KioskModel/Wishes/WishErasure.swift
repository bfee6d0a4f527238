/// Permanent erasure of the texts of wishes, which may contain names.
///
/// The entry is kept without its text, so that no count changes.
package struct WishErasure: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The erasure of wishes in a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Erases the text of a wish everywhere: in the journals of all devices, in incomplete lines cut
  /// from them, and in the staff's reply, which becomes a refusal without text.
  ///
  /// - Returns: The number of entries that had a text, and the files that were skipped.
  @discardableResult
  package func erase(_ id: String) throws(DiskError) -> Erased {
    let journal = Journal(root: folder.root, disk: disk)
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let listing = try journal.listing()
    let parts = listing.parts.filter { $0.stream == .feedback }
    var erased = Erased()
    erased.incomplete.add(listing.unreadable)
    // All texts are collected first: a segment with a damaged line of the entry may come before the
    // one with the intact entry.
    var words: Set<String> = []
    for part in parts {
      let found = try erased.incomplete.reach { () throws(DiskError) in
        try WishReader.records(in: folder.root + "/" + part.path, disk) { $0.id == id }
      }
      words.formUnion((found ?? []).compactMap { $0.content["text"]?.stringValue })
    }
    let hiding = [id] + words.sorted().map(Self.sought)
    for part in parts {
      let events = try erased.incomplete.reach { () throws(DiskError) in
        try rewrite(part, [id], rewriter, hiding: hiding)
      }
      erased.events += events ?? 0
    }
    var unreadable: [DiskError] = []
    let cutOff = try journal.incompleteFiles(&unreadable)
    erased.incomplete.add(unreadable)
    for file in cutOff {
      _ = try erased.incomplete.reach { () throws(DiskError) in
        try rewriter.hide(hiding, inFile: folder.root + "/" + file)
      }
    }
    _ = try erased.incomplete.reach { () throws(DiskError) in try eraseReply(id) }
    return erased
  }

  /// The text to overwrite in a damaged line: that of the wish, or the whole JSON member if the
  /// text is so short that it would match elsewhere.
  private static func sought(_ words: String) -> String {
    guard words.count <= 3 else { return words }
    let object = JSONWriter.line(.object(["text": .string(words)]))
    return String(decoding: object.dropFirst().dropLast(), as: UTF8.self)
  }

  /// Erases, in some devices' journals of the last days, the texts of wishes that were undone and
  /// of those that were declined before today.
  ///
  /// - Parameter isSure: Whether the date is confirmed; if not, declined wishes keep their texts,
  ///   since a clock that is ahead would erase them before staff can change the decision.
  /// - Returns: The number of entries that had a text, and the files that were skipped.
  package func tidy(
    devices: Set<String>, today: LocalDate, isSure: Bool
  ) throws(DiskError) -> Erased {
    let declined = isSure ? declined(before: today) : []
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let book = try WishReader(folder, disk: disk).read((today - WishReader.days)...today)
    var erased = Erased()
    for part in try Journal(root: folder.root, disk: disk).allParts()
    where part.stream == .feedback && devices.contains(part.device)
      && part.day >= today - WishReader.days && part.day < today
    {
      let events = try erased.incomplete.reach { () throws(DiskError) in
        let gone = try WishReader.records(in: folder.root + "/" + part.path, disk) {
          // A wish missing from the list for another reason is in a file that could not be read
          // then.
          $0.type == "wish" && $0.content["text"] != nil
            && (declined.contains($0.id) || book.isTakenBack($0.id) || FeedbackEvent($0) == nil)
        }
        return gone.isEmpty ? 0 : try rewrite(part, Set(gone.map(\.id)), rewriter)
      }
      erased.events += events ?? 0
    }
    return erased
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
    let replies = Reply.documents(in: folder, disk: disk).read().values.values
    return Set(replies.filter { $0.status == .declined && $0.decided < today }.map(\.id))
  }

  private func eraseReply(_ id: String) throws(DiskError) {
    let path = folder.path(.replies, of: id)
    // A copy beside the reply may have the text that is to go.
    let copies = DocumentFiles.at(DocumentKind.replies.path(of: id), in: folder, disk: disk).copies
    for copy in copies { try disk.remove(folder.path(copy.path)) }
    if !copies.isEmpty { try disk.syncFolder(folder.path(.replies)) }
    var document: JSONObject
    do {
      document = try Document.load(path, disk: disk) { $0.object }
    } catch {
      if error.isMissing { return }
      if case .disk(let error) = error.reason { throw error }
      // The document is damaged, so the text cannot be found in it.
      try disk.remove(path)
      return try disk.syncFolder(folder.path(.replies))
    }
    document["text"] = nil
    document["reply"] = nil
    document["status"] = .string(ReplyStatus.declined.rawValue)
    WrittenFiles(folder, disk: disk).willWrite([
      (DocumentKind.replies.path(of: id), JSONWriter.document(.object(document)))
    ])
    try Document.save(document, to: path, disk: disk)
  }
}
