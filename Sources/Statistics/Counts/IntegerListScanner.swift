import KioskModel

/// A scanner of lists of integers in a line of the summary cache.
struct IntegerListScanner {
  /// The bytes that have not been scanned.
  private(set) var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { rest = line }

  /// Skips a text; false if the next bytes are different.
  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// The next `count` bytes as text.
  mutating func text(_ count: Int) -> String {
    defer { rest = rest.dropFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }

  /// The next hexadecimal number.
  mutating func hexadecimal() -> UInt64? {
    let digits = rest.prefix { $0 != UInt8(ascii: "\"") }
    rest = rest.dropFirst(digits.count)
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// The integers of a list such as `[1,-2]`; nil if there is no valid list.
  mutating func numbers() -> [Int]? { rows(1) { $0[0] } }

  /// The rows that `make` builds from the integers of a list, `width` at a time; nil if the list is
  /// not valid or a row is not.
  mutating func rows<Row>(_ width: Int, _ make: (Span<Int>) -> Row?) -> [Row]? {
    var rows: [Row] = []
    // Ten years of days have millions of integers, so only bytes are scanned, and every row uses
    // the same memory.
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

  /// The integer at an index; nil if there is none or it has too many digits.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let start = index
    var number = 0
    while index < bytes.count, bytes[index].isDigit {
      guard index - start < maxDigits else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index > start else { return nil }
    return isNegative ? -number : number
  }

  private static let maxDigits = 15
}
