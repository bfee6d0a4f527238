/// Reads lists of whole numbers from a line that our own writer has written.
struct NumberScanner {
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
  mutating func numbers() -> [Int]? {
    guard rest.first == UInt8(ascii: "[") else { return nil }
    var numbers: [Int] = []
    // Ten years of days have millions: only the bytes are looked at.
    let read = rest.withUnsafeBufferPointer { bytes -> Int? in
      var (index, number, isNegative, hasDigit) = (1, 0, false, false)
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          guard number < 1 << 50 else { return nil }
          number = number * 10 + Int(byte - 48)
          hasDigit = true
        case UInt8(ascii: "-"):
          guard !hasDigit, !isNegative else { return nil }
          isNegative = true
        case UInt8(ascii: ","), UInt8(ascii: "]"):
          if hasDigit { numbers.append(isNegative ? -number : number) }
          if byte == UInt8(ascii: "]") { return index }
          (number, isNegative, hasDigit) = (0, false, false)
        default: return nil
        }
      }
      return nil
    }
    guard let read else { return nil }
    rest = rest.dropFirst(read)
    return numbers
  }

  /// What the numbers of a list stand for, so many at a time; nil where it is none, or where some
  /// stand for nothing.
  mutating func rows<Row>(_ width: Int, _ make: (Span<Int>) -> Row?) -> [Row]? {
    guard let numbers = numbers(), numbers.count % width == 0 else { return nil }
    var rows: [Row] = []
    rows.reserveCapacity(numbers.count / width)
    for start in stride(from: 0, to: numbers.count, by: width) {
      guard let row = make(numbers.span.extracting(start..<(start + width))) else { return nil }
      rows.append(row)
    }
    return rows
  }
}
