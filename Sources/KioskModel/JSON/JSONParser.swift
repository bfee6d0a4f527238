/// A parser of JSON texts (RFC 8259) that keeps the order of keys, the digits of numbers and the
/// line of an error, which Foundation's decoder discards.
///
/// A duplicate key is an error, since it is unclear which of the values a person meant.
package struct JSONParser {
  /// The nesting depth at which a text is refused, so that recursion cannot exhaust the stack.
  package static let deepest = 100

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var path: [String] = []
  /// The index at which each value begins; only recorded for `line(of:in:)`.
  private var startsByPath: [[String]: Int]?

  private init(_ bytes: ArraySlice<UInt8>, recordingStarts: Bool) {
    self.bytes = bytes
    index = bytes.startIndex
    startsByPath = recordingStarts ? [:] : nil
  }

  /// The value of a whole text.
  ///
  /// - Throws: `JSONSyntaxError` with the line of the first invalid byte.
  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    try parse(bytes[...])
  }

  /// The value of a text that is part of other bytes, such as a line of a journal.
  ///
  /// - Throws: `JSONSyntaxError` with the line, counted from the start of the slice.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes, recordingStarts: false)
    return try parser.wholeText()
  }

  /// The line, from 1, of the value at `path`, or of its nearest existing parent; nil if the text
  /// is not valid JSON.
  ///
  /// Elements of an array are given by their index.
  package static func line(of path: [String], in bytes: [UInt8]) -> Int? {
    var parser = JSONParser(bytes[...], recordingStarts: true)
    guard (try? parser.wholeText()) != nil, let starts = parser.startsByPath else { return nil }
    var path = path
    while starts[path] == nil, !path.isEmpty { path.removeLast() }
    return starts[path].map(parser.line)
  }

  private mutating func wholeText() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    let value = try value(depth: 0)
    skipSpace()
    if index < bytes.endIndex { throw error(.trailingText) }
    return value
  }

  private mutating func value(
    depth: Int, at key: @autoclosure () -> String
  ) throws(JSONSyntaxError) -> JSONValue {
    guard startsByPath != nil else { return try value(depth: depth) }
    path.append(key())
    defer { path.removeLast() }
    return try value(depth: depth)
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    startsByPath?[path] = index
    guard index < bytes.endIndex else { throw error(.unexpectedEnd) }
    guard depth < Self.deepest else { throw error(.tooDeep) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let other: throw error(.unexpected(byte: other))
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    index += 1
    var members: [JSONObject.Member] = []
    var seen: Set<String> = []
    /// Whether a key is new in the object; comparing a few keys is faster than hashing them.
    func isNew(_ key: String) -> Bool {
      if members.count < 16 { return !members.contains { $0.key == key } }
      if seen.isEmpty { seen = Set(members.map(\.key)) }
      return seen.insert(key).inserted
    }
    if try closes(with: UInt8(ascii: "}")) { return .object(JSONObject()) }
    members.reserveCapacity(8)
    while true {
      skipSpace()
      guard index < bytes.endIndex else { throw error(.unexpectedEnd) }
      guard bytes[index] == UInt8(ascii: "\"") else {
        throw error(.unexpected(byte: bytes[index]))
      }
      let start = index
      let key = try string()
      if !isNew(key) {
        index = start
        throw error(.duplicateKey(key))
      }
      try expect(UInt8(ascii: ":"))
      members.append((key, try value(depth: depth + 1, at: key)))
      if try closes(with: UInt8(ascii: "}")) {
        return .object(JSONObject(uniqueMembers: members))
      }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    if try closes(with: UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1, at: String(elements.count)))
      if try closes(with: UInt8(ascii: "]")) { return .array(elements) }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = index
    func digits() -> Int {
      let from = index
      while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
      return index - from
    }
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = index
    let wholeDigits = digits()
    guard wholeDigits > 0, wholeDigits == 1 || bytes[whole] != UInt8(ascii: "0") else {
      throw error(.badNumber)
    }
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw error(.badNumber) }
    }
    if index < bytes.endIndex, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.endIndex, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[index]) {
        index += 1
      }
      guard digits() > 0 else { throw error(.badNumber) }
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func word(
    _ text: StaticString, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    let expected = text.withUTF8Buffer { Array($0) }
    guard bytes[index...].starts(with: expected) else {
      throw error(.unexpected(byte: bytes[index]))
    }
    index += expected.count
    return value
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    do {
      let (text, end) = try JSONStringLiteral.read(bytes, at: index)
      index = end
      return text
    } catch {
      throw self.error(error)
    }
  }

  private mutating func closes(with byte: UInt8) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard index < bytes.endIndex else { throw error(.unexpectedEnd) }
    guard bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
    guard try closes(with: byte) else { throw error(.unexpected(byte: bytes[index])) }
  }

  private mutating func skipSpace() {
    while index < bytes.endIndex, bytes[index].isJSONSpace { index += 1 }
  }

  private func line(at index: Int) -> Int {
    bytes[..<min(index, bytes.endIndex)].count { $0 == 0x0A } + 1
  }

  private func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, line: line(at: index))
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  package var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
