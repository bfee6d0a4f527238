/// Erases on this machine whatever a tombstone names, however it came here: an erasure at another
/// kiosk, a sync, a restore.
///
/// Only the journals for which this machine is responsible are rewritten: all of them for a new
/// tombstone, and for an obeyed one those that have changed since, as by a restore. That it is done is
/// recorded last, so that after a power cut the next run begins again.
package struct TombstoneEnforcement: Sendable {
  private let folder: DataFolder
  private let device: Device
  private let disk: Disk

  /// The erasures in a data folder on the machine that is a device.
  package init(_ folder: DataFolder, device: Device, disk: Disk = .live) {
    self.folder = folder
    self.device = device
    self.disk = disk
  }

  /// Whether there is anything to do that a change in the folder can have brought; cheap, since no
  /// journal is read.
  package func isDue(on today: LocalDate) throws(DiskError) -> Bool {
    let tombstones = try Tombstones(folder, disk: disk)
    guard !tombstones.isEmpty else { return false }
    let own = tombstones.obeyed.devices.union([device.id])
    guard tombstones.pending(of: device.id, responsibleFor: own).isEmpty else { return true }
    if try people().contains(where: { tombstones.holds(.person, $0) }) { return true }
    let closed = try Journal(root: folder.root, disk: disk).allParts().filter {
      own.contains($0.device) && $0.day < today
    }
    return !changed(closed, since: tombstones.obeyed.searched).isEmpty
  }

  /// Erases what there is, and records it.
  ///
  /// - Parameters:
  ///   - known: The ids that are known, for damaged lines in which they are cut off.
  ///   - again: What is erased again, although it has been obeyed.
  /// - Returns: The number of journal entries that were changed, and the files that were skipped.
  @discardableResult
  package func run(
    on today: LocalDate, known: [String] = [], again: Set<String> = []
  ) throws(DiskError) -> Erased {
    guard try !Tombstones(folder, disk: disk).isEmpty else { return Erased() }
    try disk.makeFolder(folder.local)
    let lock = disk.lock(folder.local + "/.erased.lock")
    defer { if let lock { disk.close(lock) } }
    let tombstones = try Tombstones(folder, disk: disk)
    let listing = try Journal(root: folder.root, disk: disk).listing()
    let own = device.responsible(
      parts: listing.parts, today: today, devices: PlaceDevices(folder, disk: disk))
    let pending = tombstones.pending(of: device.id, responsibleFor: own).union(again)
    var erased = Erased()
    erased.incomplete.add(listing.unreadable)
    var lines = ErasedLines(
      tombstones,
      words: Set(known + (try people().filter { tombstones.holds(.person, $0) })))
    // Today's change with each press, and are searched tomorrow.
    let closed = listing.parts.filter { own.contains($0.device) && $0.day < today }
    var searched = tombstones.obeyed.searched
    var parts = changed(closed, since: searched)
    if !pending.isEmpty {
      let subjects = Set(pending.map(tombstones.subject))
      let changed = Set(parts)
      parts = listing.parts.filter {
        $0.stream == .attendance && subjects != [.wish]
          || $0.stream == .feedback && subjects != [.person] || changed.contains($0)
      }
    }
    // What was rewritten has changed again, and so has what a restore puts back meanwhile.
    while !parts.isEmpty {
      let states = months(of: closed)
      try clean(parts, own, &lines, &erased)
      parts = changed(closed, since: states)
      searched = states
    }
    try removeCopies(tombstones, lines, own, &erased)
    try WishReplies(folder, disk: disk).erase(tombstones, &erased.incomplete)
    if !pending.isEmpty || searched != tombstones.obeyed.searched, erased.incomplete.isEmpty {
      try tombstones.finish(pending, responsibleFor: own, searched: searched, on: today)
    }
    return erased
  }

  /// The journals of the months in which any has changed.
  private func changed(
    _ parts: [JournalPath], since states: [String: Int]
  ) -> [JournalPath] {
    let now = months(of: parts)
    return parts.filter { now[$0.month] != states[$0.month] }
  }

  /// A value for each month that changes with any of its journals: the sum of the times at which the
  /// file system last changed them. A restore cannot set these, and a wrong clock does no harm.
  private func months(of parts: [JournalPath]) -> [String: Int] {
    parts.reduce(into: [:]) { months, part in
      months[part.month, default: 0] &+= disk.stamp(folder.root + "/" + part.path)?.changed ?? 0
    }
  }

  /// The ids in the names of the files of people.
  private func people() throws(DiskError) -> Set<String> {
    do {
      return try disk.list(folder.path(.people)).reduce(into: []) {
        $0.formUnion(IDTokens.all(in: $1.utf8))
      }
    } catch {
      if error.isMissing || error.isNoFolder { return [] }
      throw error
    }
  }

  /// Rewrites journals of this machine.
  ///
  /// All are read first, those of others too: a segment with a damaged line of an entry may come
  /// before the one with the intact entry.
  private func clean(
    _ parts: [JournalPath], _ own: Set<String>, _ lines: inout ErasedLines, _ erased: inout Erased
  ) throws(DiskError) {
    var found: Set<JournalPath> = []
    for part in parts {
      lines.hasReadDamage = false
      _ = try erased.incomplete.reach { () throws(DiskError) in
        try JournalPieces.read(folder.root + "/" + part.path, disk) { piece in
          if lines.collect(piece) || lines.hasReadDamage { found.insert(part) }
          return true
        }
      }
    }
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let words = lines.words.sorted()
    for part in parts where own.contains(part.device) {
      let events = try erased.incomplete.reach { () throws(DiskError) in
        if !found.contains(part) {
          guard try holds(part, lines) else { return 0 }
        }
        return try rewriter.rewrite(part, hiding: words) { lines.change($0) }
      }
      erased.events += events ?? 0
    }
  }

  /// Whether a journal may have one of the words, if only its beginning at the end of the file.
  private func holds(_ part: JournalPath, _ lines: ErasedLines) throws(DiskError) -> Bool {
    var isFound = false
    try JournalPieces.read(folder.root + "/" + part.path, disk) { piece in
      isFound = !piece.endsLine && !piece.bytes.isEmpty || lines.holdsWord(piece.bytes)
      return !isFound
    }
    return isFound
  }

  private func removeCopies(
    _ tombstones: Tombstones, _ lines: ErasedLines, _ own: Set<String>, _ erased: inout Erased
  ) throws(DiskError) {
    let copies = try ErasedCopies(folder, tombstones, lines: lines, own: own, disk: disk)
    erased.incomplete.add(copies.incomplete)
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let words = copies.lines.words.sorted()
    // A cut line may have only the beginning of a word.
    let cutOff = try Journal(root: folder.root, disk: disk).incompleteFiles()
    for file in cutOff where own.contains(where: { file.hasPrefix("journal/" + $0 + "/") }) {
      _ = try erased.incomplete.reach { () throws(DiskError) in
        try rewriter.rewrite(file: folder.root + "/" + file, hiding: words) { lines.change($0) }
      }
    }
    for copy in copies.found {
      let file = folder.root + "/" + copy.path
      _ = try erased.incomplete.reach { () throws(DiskError) in
        switch copy.treatment {
        case .remove: try remove(copy.path)
        case .rewriteLines: _ = try rewriter.rewrite(file: file, hiding: words) { lines.change($0) }
        case .hide: try rewriter.hide(words, inFile: file)
        case .forgetChecksums:
          // The checksum of a document with a name could be used to guess the name.
          WrittenFiles(folder, disk: disk).forget { path in
            !IDTokens.all(in: path.utf8).isDisjoint(with: words)
          }
        }
      }
    }
  }

  private func remove(_ path: String) throws(DiskError) {
    do {
      try disk.remove(folder.root + "/" + path)
    } catch {
      if !error.isMissing { throw error }
    }
    try disk.syncFolder(Document.folder(of: folder.root + "/" + path))
  }
}

extension JournalPath {
  /// The month of the day, as `2026-11`.
  fileprivate var month: String { String(day.description.prefix(7)) }
}
