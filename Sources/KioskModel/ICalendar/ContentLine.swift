/// One content line (RFC 5545, section 3.1), unfolded, with its line number in the file.
struct ContentLine: Sendable {
  /// The line number in the file, from 1.
  let number: Int
  /// The property's name in upper case.
  let name: String
  /// The text between name and value, as in `;TZID=Europe/Stockholm`, or empty.
  let parameters: Substring
  /// The value, still escaped.
  var value: Substring

  /// The value of the parameter with a name in upper case, or nil if the line does not have it.
  func parameter(_ name: String) -> String? {
    if parameters.isEmpty { return nil }
    for part in Self.split(parameters, at: ";") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, halves[0].filter({ $0 != " " }).uppercased() == name else {
        continue
      }
      return TextValue.parameter(halves[1].filter { $0 != "\"" })
    }
    return nil
  }

  /// The error that the value is not valid for the property.
  var malformed: ICalendarError {
    ICalendarError(.malformed(property: name, text: String(value)), line: number)
  }

  /// `text` split at each separator outside quotation marks.
  private static func split(_ text: Substring, at separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var quoted = false
    var begin = text.startIndex
    for index in text.indices {
      if text[index] == "\"" { quoted.toggle() }
      guard text[index] == separator, !quoted else { continue }
      parts.append(text[begin..<index])
      begin = text.index(after: index)
    }
    return parts + [text[begin...]]
  }
}

extension ContentLine {
  /// The content line in a text; nil if it is not of the form `NAME:value`.
  ///
  /// If quotation marks are not closed, the value begins at the first colon.
  init?(_ text: String, number: Int) {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex, bytes[index].isOfName { index = bytes.index(after: index) }
    let nameEnd = index
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") {
      index = bytes.index(after: index)
    }
    guard nameEnd > bytes.startIndex, index < bytes.endIndex,
      bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ";")
    else { return nil }
    var quoted = false
    let outside = bytes[index...].firstIndex { byte in
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      return byte == UInt8(ascii: ":") && !quoted
    }
    guard let usual = outside ?? bytes[index...].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    self.number = number
    name = text[..<nameEnd].uppercased()
    let colon = Self.timeColon(text, name, usual: usual)
    parameters = index == colon ? "" : text[bytes.index(after: index)..<colon]
    value = text[bytes.index(after: colon)...]
  }
}

extension ContentLine {
  private static let timeNames: Set = ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"]

  /// The colon before the value of a time whose zone name has colons but no quotation marks, as in
  /// `;TZID=(UTC+01:00) Amsterdam:20261120T133000` and `;TZID=GMT+01:00:20261120`; otherwise the
  /// usual one.
  private static func timeColon(
    _ text: String, _ name: String, usual: String.Index
  ) -> String.Index {
    func isBeforeTime(_ colon: String.Index) -> Bool {
      text[colon...].dropFirst().prefixMatch(of: /\s*\d{4}-?\d{2}-?\d{2}/) != nil
    }
    let next = text.utf8[usual...].dropFirst().prefix(4)
    guard timeNames.contains(name), next.contains(where: { !$0.isDigit }), !isBeforeTime(usual)
    else { return usual }
    let others = text[usual...].indices.dropFirst().filter { text[$0] == ":" }
    return others.first(where: isBeforeTime) ?? usual
  }
}

extension UInt8 {
  /// Whether the byte is allowed in a property's name; the dot of vCard groups is accepted because
  /// some files have it.
  fileprivate var isOfName: Bool {
    isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= self & 0xDF
  }
}
