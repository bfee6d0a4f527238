/// Removes from journals what must not stay there; nothing else ever changes a line once written.
///
/// A file is replaced atomically, so that a power cut leaves the old or the new one, and under its
/// device's lock, so that a running kiosk continues in the new file.
struct JournalRewriter: Sendable {
  let root: String
  let disk: Disk

  init(root: String, disk: Disk = .live) {
    self.root = root
    self.disk = disk
  }

  /// Rewrites the lines of a file for which `change` returns new content; sequence number, id, type
  /// and order stay. Unreadable lines stay byte for byte, except that `words` in them are
  /// overwritten with as many `x`.
  ///
  /// - Returns: The number of entries changed.
  @discardableResult
  func rewrite(
    _ part: JournalPath, hiding words: [String] = [], change: (JournalRecord) -> JSONObject?
  ) throws(DiskError) -> Int {
    let lock = JournalPath.lock(root: root, device: part.device, disk: disk)
    defer { if let lock { disk.close(lock) } }
    return try rewrite(file: root + "/" + part.path, hiding: words, change: change)
  }

  /// The same for a file to which nobody appends, such as a copy that a sync program has kept.
  @discardableResult
  func rewrite(
    file: String, hiding words: [String] = [], change: (JournalRecord) -> JSONObject?
  ) throws(DiskError) -> Int {
    var count = 0
    var isChanged = false
    // Almost no file is changed, so this is found out before anything is written.
    try JournalPieces.read(file, disk) { piece in
      let (bytes, changes) = rewritten(piece, words, change)
      count += changes
      isChanged = isChanged || bytes != piece.bytes
      return true
    }
    guard isChanged else { return 0 }
    try Document.replace(file, disk) { write throws(DiskError) in
      var failure: DiskError?
      try JournalPieces.read(file, disk) { piece in
        do throws(DiskError) {
          try write(rewritten(piece, words, change).bytes)
        } catch {
          failure = error
        }
        return failure == nil
      }
      if let failure { throw failure }
    }
    try disk.syncFolder(Document.folder(of: file))
    return count
  }

  /// A piece of a journal with its changed lines, and their number.
  private func rewritten(
    _ piece: JournalPieces.Piece, _ words: [String], _ change: (JournalRecord) -> JSONObject?
  ) -> (bytes: [UInt8], changes: Int) {
    if piece.continuesLine { return (Self.hide(words, in: piece.bytes), 0) }
    var count = 0
    var lines: [[UInt8]] = []
    for line in piece.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard var record = try? JournalRecord(line: line) else {
        lines.append(Self.hide(words, in: Array(line)))
        continue
      }
      guard let content = change(record) else {
        lines.append(Array(line))
        continue
      }
      record.content = content
      lines.append(record.line)
      count += 1
    }
    return (Array(lines.joined(separator: [0x0A])), count)
  }

  /// Overwrites words in a file without journal lines, such as one with incomplete lines cut from a
  /// journal.
  func hide(_ words: [String], inFile file: String) throws(DiskError) {
    let bytes = try disk.read(file)
    let hidden = Self.hide(words, in: bytes)
    if hidden != bytes { try Document.save(bytes: hidden, to: file, disk: disk) }
  }

  /// Bytes with every occurrence of some words overwritten, also in JSON string notation; at the
  /// end of a line, which may be incomplete, the beginning of a word is overwritten too.
  static func hide(_ words: [String], in bytes: [UInt8]) -> [UInt8] {
    var hidden = bytes
    func cover(_ range: Range<Int>) {
      hidden.replaceSubrange(range, with: repeatElement(UInt8(ascii: "x"), count: range.count))
    }
    for word in spellings(of: words) where !word.isEmpty {
      var index = 0
      while index < hidden.count {
        if hidden[index] == word[0] {
          let rest = hidden[index...].prefix(word.count)
          let same = zip(rest, word).prefix { $0 == $1 }.count
          let end = index + same
          let isIncomplete = same >= minMatch && (end == hidden.count || hidden[end] == 0x0A)
          if same == word.count || isIncomplete { cover(index..<end) }
        }
        index += 1
      }
    }
    return hidden
  }

  /// The number of bytes from which the beginning of a word is overwritten; fewer do not identify
  /// anyone.
  private static let minMatch = 4

  /// The words as plain bytes and in JSON string notation.
  private static func spellings(of words: [String]) -> [[UInt8]] {
    words.flatMap { word in
      let plain = Array(word.utf8)
      let quoted = Array(JSONWriter.line(.string(word)).dropFirst().dropLast())
      return plain == quoted ? [plain] : [quoted, plain]
    }
  }
}
