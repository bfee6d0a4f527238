/// What has been erased, as it stands in the lines of journals.
struct ErasedLines {
  private let tombstones: Tombstones
  /// The ids and texts found so far, which are overwritten in damaged lines.
  private(set) var words: Set<String>
  /// Whether a damaged line has been read, in which words may be cut off.
  var hasReadDamage = false

  /// - Parameter words: What is known already.
  init(_ tombstones: Tombstones, words: Set<String> = []) {
    self.tombstones = tombstones
    self.words = words
  }

  /// The content of an entry without what has been erased; nil if it has nothing of it.
  func change(_ record: JournalRecord) -> JSONObject? {
    if let person = record.content["person"]?.stringValue, tombstones.holds(.person, person) {
      return record.content.withoutPerson
    }
    return record.hasWishText && tombstones.holds(.wish, record.id)
      ? record.content.withoutWishText : nil
  }

  /// Whether some bytes of a journal have anything of it; notes the words that are in them.
  mutating func collect(_ piece: JournalPieces.Piece) -> Bool {
    let bytes = piece.bytes
    // Most days of ten years have no ids any more and need not be parsed.
    guard
      bytes.contains(text: "\"person\":") || bytes.contains(text: "\"type\":\"wish\"")
        || holdsWord(bytes)
    else { return false }
    var isFound = false
    for line in bytes.split(separator: 0x0A) {
      if !piece.continuesLine, let record = try? JournalRecord(line: line) {
        guard change(record) != nil else { continue }
        isFound = true
        if let person = record.content["person"]?.stringValue, tombstones.holds(.person, person) {
          words.insert(person)
        }
        if record.hasWishText {
          words.insert(record.id)
          if let text = record.content["text"]?.stringValue { words.insert(Self.sought(text)) }
        }
      } else {
        hasReadDamage = true
        if collect(damaged: line) { isFound = true }
      }
    }
    return isFound || holdsWord(bytes)
  }

  /// Whether bytes that are not a whole line have an erased id; notes it.
  mutating func collect(damaged bytes: some Collection<UInt8>) -> Bool {
    let found = IDTokens.all(in: bytes).filter {
      tombstones.holds(.person, $0) || tombstones.holds(.wish, $0)
    }
    words.formUnion(found)
    return !found.isEmpty
  }

  /// Whether one of the words is in some bytes, if only in a damaged line.
  func holdsWord(_ bytes: [UInt8]) -> Bool {
    words.contains { bytes.contains(text: $0) || bytes.contains(text: Self.quoted($0)) }
  }

  /// A text in JSON string notation.
  private static func quoted(_ text: String) -> String {
    String(decoding: JSONWriter.line(.string(text)).dropFirst().dropLast(), as: UTF8.self)
  }

  /// The text to overwrite in a damaged line: that of the wish, or the whole JSON member if the text
  /// is so short that it would match elsewhere.
  private static func sought(_ words: String) -> String {
    guard words.count <= 3 else { return words }
    let object = JSONWriter.line(.object(["text": .string(words)]))
    return String(decoding: object.dropFirst().dropLast(), as: UTF8.self)
  }
}

extension JournalRecord {
  /// Whether it is a wish that has its text.
  var hasWishText: Bool { type == "wish" && content["text"] != nil }
}

extension JSONObject {
  /// The content of an entry without the person's id.
  var withoutPerson: JSONObject {
    var content = self
    content["person"] = nil
    return content
  }

  /// The content of a wish without its text.
  var withoutWishText: JSONObject {
    var content = self
    content["text"] = nil
    content["erased"] = true
    return content
  }
}
