/// An IANA time zone read from the machine's database (TZif, RFC 8536).
struct ZoneFile {
  /// A change of the zone's offset.
  struct Change: Sendable {
    /// The instant, in seconds since 1970.
    var instant: Int
    var offsetFrom: Int
    var offsetTo: Int
    /// The abbreviation used after the change, such as CEST.
    var name: String
    var isDaylight: Bool
  }

  /// The listed changes, in order.
  private(set) var changes: [Change] = []
  /// The offset before the first listed change.
  private(set) var first = Change(
    instant: 0, offsetFrom: 0, offsetTo: 0, name: "UTC", isDaylight: false)
  /// The POSIX rule for the time after the last listed change; may be empty.
  private(set) var rules = ""

  private static let folder = "/usr/share/zoneinfo/"

  /// The zone with an IANA name; nil if the machine does not have it.
  init?(_ identifier: String, disk: Disk = .live) {
    guard !identifier.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
      let bytes = try? disk.read(Self.folder + identifier), let file = Self(bytes)
    else { return nil }
    self = file
  }

  private init?(_ bytes: [UInt8]) {
    guard let old = Header(bytes, at: 0), old.version >= UInt8(ascii: "2"),
      let header = Header(bytes, at: Header.size + old.bodySize(timeSize: 4))
    else { return nil }
    let times = header.body
    let types = times + 8 * header.times
    let records = types + header.times
    let names = records + 6 * header.types
    guard header.types > 0, header.body + header.bodySize(timeSize: 8) <= bytes.count else {
      return nil
    }
    func type(_ index: Int) -> Change? {
      guard index < header.types else { return nil }
      let record = records + 6 * index
      let offset = Int(Int32(truncatingIfNeeded: Self.number(bytes, record, 4)))
      let start = names + Int(bytes[record + 5])
      guard start < names + header.letters else { return nil }
      let name = bytes[start..<(names + header.letters)].prefix { $0 != 0 }
      return Change(
        instant: 0, offsetFrom: 0, offsetTo: offset, name: String(decoding: name, as: UTF8.self),
        isDaylight: bytes[record + 4] != 0)
    }
    guard let begin = type(0) else { return nil }
    first = begin
    first.offsetFrom = begin.offsetTo
    for index in 0..<header.times {
      guard var change = type(Int(bytes[types + index])) else { return nil }
      change.instant = Self.number(bytes, times + 8 * index, 8)
      change.offsetFrom = changes.last?.offsetTo ?? first.offsetTo
      changes.append(change)
    }
    rules = String(
      decoding: bytes[(header.body + header.bodySize(timeSize: 8))...]
        .filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private struct Header {
    static let size = 44
    let version: UInt8
    let body: Int
    let times: Int
    let types: Int
    let letters: Int
    private let leaps: Int
    private let marks: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + Self.size <= bytes.count,
        bytes[start..<(start + 4)].elementsEqual("TZif".utf8)
      else { return nil }
      func count(_ index: Int) -> Int { ZoneFile.number(bytes, start + 20 + 4 * index, 4) }
      version = bytes[start + 4]
      body = start + Self.size
      marks = count(0) + count(1)
      (leaps, times, types, letters) = (count(2), count(3), count(4), count(5))
    }

    func bodySize(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + letters + leaps * (timeSize + 4) + marks
    }
  }
}
