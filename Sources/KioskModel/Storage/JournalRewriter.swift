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
    let file = root + "/" + part.path
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

  /// Bytes with every occurrence of some words written over, also as a JSON string spells them, and
  /// at the end of a line, where it was torn, as much of one as stands there.
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
          let isTorn = same >= fewestOfTorn && (end == hidden.count || hidden[end] == 0x0A)
          if same == word.count || isTorn { cover(index..<end) }
        }
        index += 1
      }
    }
    return hidden
  }

  /// Fewer bytes at the end of a torn line tell nothing.
  private static let fewestOfTorn = 4

  /// Words as they are, and as they stand in a JSON string.
  private static func spellings(of words: [String]) -> [[UInt8]] {
    words.flatMap { word in
      let plain = Array(word.utf8)
      let quoted = Array(JSONWriter.line(.string(word)).dropFirst().dropLast())
      return plain == quoted ? [plain] : [quoted, plain]
    }
  }
}
