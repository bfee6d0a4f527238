/// One event as it stands on a line of a journal.
package struct JournalRecord: Sendable, Hashable {
  /// The number of the event in its day's journal of one device, from 1.
  package var sequence: Int
  /// A random name (UUID version 4: one that follows the clock would tell the minute).
  package var id: String
  /// What happened, such as `rating`.
  package var type: String
  /// What there is to say about it.
  package var content: JSONObject

  /// An event of a day's journal.
  package init(sequence: Int, id: String, type: String, content: JSONObject) {
    self.sequence = sequence
    self.id = id
    self.type = type
    self.content = content
  }

  /// The version of the line format that is written; every one up to it can be read.
  package static let version = 1
}

extension JournalRecord {
  /// Numbers beyond this are no kiosk's, and JSON readers elsewhere could not hold them
  /// (RFC 8259, 6).
  package static let highestSequence = 1 << 53

  private static let beforeChecksum = Array(",\"crc\":\"".utf8)
  private static let afterChecksum = Array("\"}".utf8)
  /// How long the checksum and what is around it are.
  static let endingLength = beforeChecksum.count + 8 + afterChecksum.count

  /// The line without its line feed: the checksum comes last and covers all bytes before
  /// `,"crc"`.
  package var line: [UInt8] {
    var object: JSONObject = [
      "seq": .int(sequence), "v": .int(Self.version), "id": .string(id), "type": .string(type),
    ]
    for (key, value) in content.members { object[key] = value }
    return Self.sealed(object)
  }

  /// An object on a line of its own, the checksum of all bytes before it last.
  package static func sealed(_ object: JSONObject) -> [UInt8] {
    let body = Array(JSONWriter.line(.object(object)).dropLast())
    return body + beforeChecksum + Array(CRC32.text(body[...]).utf8) + afterChecksum
  }

  /// The event on a line.
  ///
  /// - Throws: `JournalFault` where the checksum does not hold or the line is of a later version.
  package init(line: ArraySlice<UInt8>) throws(JournalFault) {
    guard Self.isIntact(line) else { throw .damaged }
    // What the checksum vouches for was written by a kiosk: anything odd in it is a later format.
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

  /// Whether a line ends with the checksum of what stands before it.
  package static func isIntact(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > endingLength else { return false }
    let bodyEnd = line.endIndex - endingLength
    let digits = bodyEnd + beforeChecksum.count
    return line[bodyEnd..<digits].elementsEqual(beforeChecksum)
      && line[(digits + 8)...].elementsEqual(afterChecksum)
      && CRC32.value(ofText: line[digits..<(digits + 8)]) == CRC32.checksum(line[..<bodyEnd])
  }
}
