/// Takes away from journals what must not stay in them: the one way in which a line that was
/// written is ever changed.
///
/// A file is replaced in one step, so that a power cut leaves the old one or the new one, and under
/// the lock of its device, so that a kiosk that is writing to it goes on in the new one.
struct JournalRewriter: Sendable {
  private let root: String
  private let disk: Disk

  init(root: String, disk: Disk = .live) {
    self.root = root
    self.disk = disk
  }

  /// Rewrites the lines of a file that `change` gives another content for; number, id, type and
  /// order stay. Lines that cannot be read stay byte for byte, except that `words` in them are
  /// written over with as many `x`.
  ///
  /// - Returns: How many events were changed.
  @discardableResult
  func rewrite(
    _ part: JournalPath, hiding words: [String] = [], change: (JournalRecord) -> JSONObject?
  ) throws(DiskError) -> Int {
    let lock = disk.lock(JournalPath.lock(root: root, device: part.device))
    defer { if let lock { disk.close(lock) } }
    let file = root + "/" + part.folder + "/" + part.name
    let bytes = try disk.read(file)
    var count = 0
    var lines: [[UInt8]] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
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
    let rewritten = Array(lines.joined(separator: [0x0A]))
    if rewritten != bytes { try Document.save(bytes: rewritten, to: file, disk: disk) }
    return count
  }

  /// Writes words over in a file that holds no lines of its own, such as a torn tail set aside.
  func hide(_ words: [String], inFile file: String) throws(DiskError) {
    let bytes = try disk.read(file)
    let hidden = Self.hide(words, in: bytes)
    if hidden != bytes { try Document.save(bytes: hidden, to: file, disk: disk) }
  }

  /// Bytes with every occurrence of some words written over.
  static func hide(_ words: [String], in bytes: [UInt8]) -> [UInt8] {
    var hidden = bytes
    for word in words.map({ Array($0.utf8) }) where !word.isEmpty {
      var index = 0
      while index + word.count <= hidden.count {
        if hidden[index] == word[0], hidden[index...].starts(with: word) {
          hidden.replaceSubrange(
            index..<(index + word.count), with: repeatElement(UInt8(ascii: "x"), count: word.count))
        }
        index += 1
      }
    }
    return hidden
  }
}
