/// Permanent erasure of the texts of wishes, which may contain names.
///
/// The entry is kept without its text, so that no count changes.
package struct WishErasure: Sendable {
  private let folder: DataFolder
  private let device: Device
  private let disk: Disk

  /// The erasure of wishes in a data folder, on the machine that is a device.
  package init(_ folder: DataFolder, device: Device, disk: Disk = .live) {
    self.folder = folder
    self.device = device
    self.disk = disk
  }

  /// Erases the text of a wish everywhere: in this machine's journals, in incomplete lines cut from
  /// them, and in the staff's reply, which becomes a refusal without text. Other devices of the place
  /// follow.
  ///
  /// - Returns: The number of entries that had a text, and the files that were skipped.
  @discardableResult
  package func erase(_ id: String, on today: LocalDate) throws(DiskError) -> Erased {
    try Erasing(folder: folder, device: device, disk: disk).erase(.wish, [id], on: today)
  }

  /// Erases, in some devices' journals of the last days, the texts of wishes that were undone, and of
  /// those that were declined before today.
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
          $0.hasWishText
            && (declined.contains($0.id) || book.isTakenBack($0.id) || FeedbackEvent($0) == nil)
        }
        let ids = Set(gone.map(\.id))
        return ids.isEmpty
          ? 0
          : try rewriter.rewrite(part) { record in
            record.hasWishText && ids.contains(record.id) ? record.content.withoutWishText : nil
          }
      }
      erased.events += events ?? 0
    }
    return erased
  }

  private func declined(before today: LocalDate) -> Set<String> {
    let replies = Reply.documents(in: folder, disk: disk).read().values.values
    return Set(replies.filter { $0.status == .declined && $0.decided < today }.map(\.id))
  }
}
