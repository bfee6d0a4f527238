/// Parsing of property values (RFC 5545, section 3.3), lenient where the meaning is clear:
/// surrounding spaces, lower case, missing seconds, and the hyphens and colons of ISO 8601 are
/// accepted.
enum CalendarValue {
  /// The parts of a DATE or DATE-TIME, or nil for any other text and for a date or time that does
  /// not exist.
  static func time(_ text: some StringProtocol) -> (
    local: LocalDateTime, isDate: Bool, isUTC: Bool
  )? {
    var bytes = Array(text.utf8).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }[...]
    guard let year = number(&bytes, 4) else { return nil }
    skip(&bytes, "-")
    guard let month = number(&bytes, 2) else { return nil }
    skip(&bytes, "-")
    guard let day = number(&bytes, 2), let date = LocalDate(year: year, month: month, day: day)
    else { return nil }
    if bytes.isEmpty { return (LocalDateTime(date), true, false) }
    guard bytes.removeFirst() | 0x20 == UInt8(ascii: "t"), let second = clock(&bytes) else {
      return nil
    }
    guard let offset = offset(&bytes) else { return nil }
    return (LocalDateTime(date, second: second - (offset ?? 0)), false, offset != nil)
  }

  /// A DURATION (RFC 5545, section 3.3.6), or nil for any other text and for a negative duration.
  static func duration(_ text: some StringProtocol) -> NominalDuration? {
    var text = text.uppercased().filter { !$0.isWhitespace }
    if text.hasPrefix("+") { text.removeFirst() }
    return NominalDuration(text)
  }

  /// Seconds east of Greenwich, written as `+0100` or `-023030` (RFC 5545, section 3.3.14).
  static func utcOffset(_ text: some StringProtocol) -> Int? {
    var bytes = Array(text.utf8).filter { $0 != UInt8(ascii: " ") }[...]
    guard let offset = offset(&bytes) else { return nil }
    return offset
  }

  /// Hours, minutes and optional seconds, as seconds since midnight.
  private static func clock(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard let hour = number(&bytes, 2) else { return nil }
    skip(&bytes, ":")
    guard let minute = number(&bytes, 2), minute < 60 else { return nil }
    skip(&bytes, ":")
    // A leap second is treated as the second before it.
    let second = min(number(&bytes, 2) ?? 0, 60)
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      while bytes.first?.isDigit == true { bytes.removeFirst() }
    }
    let whole = hour * 3600 + minute * 60 + min(second, 59)
    return hour < 24 || whole == 86_400 ? whole : nil
  }

  /// The offset at the end of a value, in seconds: 0 for Z, an inner nil if there is none, and nil
  /// for any other text.
  private static func offset(_ bytes: inout ArraySlice<UInt8>) -> Int?? {
    guard let character = bytes.popFirst() else { return .some(nil) }
    if character | 0x20 == UInt8(ascii: "z") { return bytes.isEmpty ? .some(0) : nil }
    guard character == UInt8(ascii: "+") || character == UInt8(ascii: "-"),
      let hours = number(&bytes, 2)
    else { return nil }
    skip(&bytes, ":")
    let minutes = number(&bytes, 2) ?? 0
    skip(&bytes, ":")
    let seconds = number(&bytes, 2) ?? 0
    guard bytes.isEmpty, hours < 24, minutes < 60, seconds < 60 else { return nil }
    let whole = hours * 3600 + minutes * 60 + seconds
    return .some(character == UInt8(ascii: "-") ? -whole : whole)
  }

  private static func skip(_ bytes: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) {
    if bytes.first == UInt8(ascii: character) { bytes.removeFirst() }
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    let taken = bytes.prefix(digits)
    guard taken.count == digits, taken.allSatisfy(\.isDigit) else { return nil }
    bytes.removeFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
