/// A scanner for flat JSON objects as `JSONWriter` writes a journal entry: on one line, in ASCII,
/// without white space, escapes or fractions. Everything else is left to `JSONParser`.
///
/// A report scans a million lines and needs three or four members of each, so nothing is copied and
/// the memory is reused for the next line.
package struct JSONLineScanner {
  /// A value; texts are given by their position in the bytes.
  package enum Value: Equatable {
    /// The range of the text, without its quotation marks.
    case text(Range<Int>)
    case int(Int)
    case bool(Bool)
  }

  private struct Member {
    var key: Range<Int>
    var value: Value
  }

  private var members: [Member] = []
  private static let most = 16

  /// A scanner that has not read anything yet.
  package init() {}

  /// Scans the object in a range of bytes; false if it is not of the supported form.
  package mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    members.removeAll(keepingCapacity: true)
    guard range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "{") else { return false }
    let end = range.upperBound
    var index = range.lowerBound + 1
    while true {
      guard let key = Self.text(bytes, &index, end), index < end,
        bytes[index] == UInt8(ascii: ":"), members.count < Self.most
      else { return false }
      index += 1
      guard let value = Self.value(bytes, &index, end), index < end, isNew(key, bytes) else {
        return false
      }
      members.append(Member(key: key, value: value))
      let next = bytes[index]
      index += 1
      if next == UInt8(ascii: "}") { return index == end }
      guard next == UInt8(ascii: ",") else { return false }
    }
  }

  /// The value of a key; nil if the object does not have the key.
  package func value(_ key: StaticString, _ bytes: Span<UInt8>) -> Value? {
    members.first { Self.equals(bytes, $0.key, key) }?.value
  }

  /// The range of a key's text; nil if the key is missing or has another type.
  package func text(_ key: StaticString, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard case .text(let range) = value(key, bytes) else { return nil }
    return range
  }

  /// A key's whole number; nil if the key is missing or has another type.
  package func int(_ key: StaticString, _ bytes: Span<UInt8>) -> Int? {
    guard case .int(let number) = value(key, bytes) else { return nil }
    return number
  }

  /// Whether a range of bytes equals a text.
  package static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString)
    -> Bool
  {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      for place in 0..<text.count where bytes[range.lowerBound + place] != text[place] {
        return false
      }
      return true
    }
  }

  private func isNew(_ key: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    !members.contains { member in
      guard member.key.count == key.count else { return false }
      for place in 0..<key.count
      where bytes[member.key.lowerBound + place] != bytes[key.lowerBound + place] {
        return false
      }
      return true
    }
  }

  /// The range of a quoted text at `index`, which advances past it; nil for any other value.
  private static func text(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Range<Int>? {
    guard index < end, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    index = start
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return start..<(index - 1)
      }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
      index += 1
    }
    return nil
  }

  private static func value(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Value? {
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return text(bytes, &index, end).map(Value.text)
    case UInt8(ascii: "t"): return word(bytes, &index, end, "true", true)
    case UInt8(ascii: "f"): return word(bytes, &index, end, "false", false)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(bytes, &index, end)
    default: return nil
    }
  }

  private static func word(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, _ word: StaticString, _ value: Bool
  ) -> Value? {
    let stop = index + word.utf8CodeUnitCount
    guard stop <= end, equals(bytes, index..<stop, word) else { return nil }
    index = stop
    return .bool(value)
  }

  /// A whole number of at most 18 digits, which cannot overflow.
  private static func number(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Value? {
    let start = index
    var number = 0
    while index < end, bytes[index].isDigit, index - start < 18 {
      number = number * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index == start + 1 || bytes[start] != UInt8(ascii: "0"), index < end,
      bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "}")
    else { return nil }
    return .int(number)
  }
}
