/// One entry as written on a line of a journal.
package struct JournalRecord: Sendable, Hashable {
  /// The entry's sequence number in one device's journal of the day, from 1.
  package var sequence: Int
  /// A random id (UUID version 4, because a time-based one would reveal the minute).
  package var id: String
  /// The type of entry, such as `rating`.
  package var type: String
  /// The members specific to the type.
  package var content: JSONObject

  /// An entry of a day's journal.
  package init(sequence: Int, id: String, type: String, content: JSONObject) {
    self.sequence = sequence
    self.id = id
    self.type = type
    self.content = content
  }

  /// The version of the line format that is written; all versions up to it can be read.
  package static let version = 1
}

extension JournalRecord {
  /// The highest sequence number accepted: larger integers are not exact in other JSON readers (RFC
  /// 8259, section 6), and no kiosk reaches it.
  package static let highestSequence = 1 << 53

  private static let beforeChecksum = Array(",\"crc\":\"".utf8)
  private static let afterChecksum = Array("\"}".utf8)
  /// The length in bytes of the checksum member and the closing brace.
  static let endingLength = beforeChecksum.count + 8 + afterChecksum.count

  /// The line without its line feed; the checksum is the last member and covers all bytes before
  /// `,"crc"`.
  package var line: [UInt8] {
    var object: JSONObject = [
      "seq": .int(sequence), "v": .int(Self.version), "id": .string(id), "type": .string(type),
    ]
    for (key, value) in content.members { object[key] = value }
    return Self.sealed(object)
  }

  /// An object as one line whose last member is the checksum of all bytes before it.
  package static func sealed(_ object: JSONObject) -> [UInt8] {
    let body = Array(JSONWriter.line(.object(object)).dropLast())
    return body + beforeChecksum + Array(CRC32.text(body[...]).utf8) + afterChecksum
  }

  /// The entry on a line.
  ///
  /// - Throws: `JournalFault` if the checksum does not match or the format is of a later version.
  package init(line: ArraySlice<UInt8>) throws(JournalFault) {
    guard Self.isIntact(line) else { throw .damaged }
    // A line with a matching checksum was written by a kiosk, so anything unexpected in it comes
    // from a later format.
    guard let value = try? JSONParser.parse(line), case .object(let object) = value,
      let version = object["v"]?.intValue, version <= Self.version,
      let sequence = object["seq"]?.intValue, 1...Self.highestSequence ~= sequence,
      let id = object["id"]?.stringValue, let type = object["type"]?.stringValue
    else { throw .laterVersion }
    let content = object.members.filter {
      switch $0.key {
      case "seq", "v", "id", "type", "crc": false
      default: true
      }
    }
    self.init(
      sequence: sequence, id: id, type: type, content: JSONObject(uniqueMembers: content))
  }

  /// Whether a line ends with the correct checksum of the bytes before it.
  package static func isIntact(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > endingLength else { return false }
    let bodyEnd = line.endIndex - endingLength
    let digits = bodyEnd + beforeChecksum.count
    return line[bodyEnd..<digits].elementsEqual(beforeChecksum)
      && line[(digits + 8)...].elementsEqual(afterChecksum)
      && CRC32.value(ofText: line[digits..<(digits + 8)]) == CRC32.checksum(line[..<bodyEnd])
  }
}
