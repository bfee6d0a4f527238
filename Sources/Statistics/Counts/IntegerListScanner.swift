import KioskModel

/// Reads lists of whole numbers from a line that our own writer has written.
struct IntegerListScanner {
  /// What has not been read.
  private(set) var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { rest = line }

  /// Goes past a text; false where something else stands there.
  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// The next bytes as text.
  mutating func text(_ count: Int) -> String {
    defer { rest = rest.dropFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }

  /// A number in hexadecimal digits.
  mutating func hexadecimal() -> UInt64? {
    let digits = rest.prefix { $0 != UInt8(ascii: "\"") }
    rest = rest.dropFirst(digits.count)
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// The numbers of a list such as `[1,-2]`; nil where it is none.
  mutating func numbers() -> [Int]? { rows(1) { $0[0] } }

  /// What the numbers of a list stand for, so many at a time; nil where it is none, or where some
  /// stand for nothing.
  mutating func rows<Row>(_ width: Int, _ make: (Span<Int>) -> Row?) -> [Row]? {
    var rows: [Row] = []
    // Ten years of days have millions: only the bytes are looked at, and each row is in the same
    // piece of memory.
    let read = withUnsafeTemporaryAllocation(of: Int.self, capacity: width) { row in
      rest.withUnsafeBufferPointer { bytes -> Int? in
        guard bytes.first == UInt8(ascii: "[") else { return nil }
        if bytes.count > 1, bytes[1] == UInt8(ascii: "]") { return 2 }
        var (index, place) = (1, 0)
        while let number = Self.number(bytes, &index), index < bytes.count {
          row.initializeElement(at: place, to: number)
          place += 1
          if place == width {
            guard let made = make(row.span) else { return nil }
            rows.append(made)
            place = 0
          }
          index += 1
          switch bytes[index - 1] {
          case UInt8(ascii: ","): continue
          case UInt8(ascii: "]"): return place == 0 ? index : nil
          default: return nil
          }
        }
        return nil
      }
    }
    guard let read else { return nil }
    rest = rest.dropFirst(read)
    return rows
  }

  /// The number that stands from a place on; nil where none does, or one that no kiosk writes.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let start = index
    var number = 0
    while index < bytes.count, bytes[index].isDigit {
      guard index - start < mostDigits else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index > start else { return nil }
    return isNegative ? -number : number
  }

  private static let mostDigits = 15
}
