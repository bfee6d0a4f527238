/// One event as it stands on a line of a journal.
public struct JournalRecord: Sendable, Hashable {
  /// The number of the event in its day's journal of one device, from 1.
  public var sequence: Int
  /// A random name (UUID version 4: one that follows the clock would tell the minute).
  public var id: String
  /// What happened, such as `rating`.
  public var type: String
  /// What there is to say about it.
  public var content: JSONObject

  /// An event of a day's journal.
  public init(sequence: Int, id: String, type: String, content: JSONObject) {
    self.sequence = sequence
    self.id = id
    self.type = type
    self.content = content
  }

  /// The version of the line format that is written; every one up to it can be read.
  public static let version = 1
}

extension JournalRecord {
  private static let envelope: Set<String> = ["seq", "v", "id", "type", "crc"]
  private static let checksumLength = ending(of: []).count

  /// What follows the bytes that the checksum covers.
  private static func ending(of body: ArraySlice<UInt8>) -> [UInt8] {
    Array(",\"crc\":\"\(CRC32.text(body))\"}".utf8)
  }

  /// The line without its line feed: the checksum comes last and covers all bytes before
  /// `,"crc"`.
  public var line: [UInt8] {
    var object: JSONObject = [
      "seq": .int(sequence), "v": .int(Self.version), "id": .string(id), "type": .string(type),
    ]
    for (key, value) in content.members { object[key] = value }
    let body = Array(JSONWriter.line(.object(object)).dropLast())
    return body + Self.ending(of: body[...])
  }

  /// The event on a line.
  ///
  /// - Throws: `JournalFault` where the checksum does not hold or the line is of a later version.
  public init(line: ArraySlice<UInt8>) throws(JournalFault) {
    let body = line.dropLast(Self.checksumLength)
    let tail = line[body.endIndex...]
    guard line.count > Self.checksumLength, tail.elementsEqual(Self.ending(of: body))
    else { throw .damaged }
    // What the checksum vouches for was written by a kiosk: anything odd in it is a later format.
    guard let value = try? JSONParser.parse(Array(line)), let object = value.objectValue,
      let sequence = object["seq"]?.intValue, let id = object["id"]?.stringValue,
      let type = object["type"]?.stringValue, let version = object["v"]?.intValue,
      version <= Self.version
    else { throw .laterVersion }
    self.init(
      sequence: sequence, id: id, type: type,
      content: JSONObject(uniqueMembers: object.members.filter { !Self.envelope.contains($0.key) }))
  }
}
