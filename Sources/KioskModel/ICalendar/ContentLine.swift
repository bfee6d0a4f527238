/// One content line (RFC 5545, 3.1), unfolded, with the number of the line it begins on.
struct ContentLine: Sendable {
  /// The line of the file, from 1.
  let number: Int
  /// The property's name in capitals.
  let name: String
  /// Everything between the name and the value: `;TZID=Europe/Stockholm`, or empty.
  let parameters: Substring
  /// The value as it stands, still escaped.
  let value: Substring

  /// The text of a parameter, or nil where the line has none of the name, which is in capitals.
  func parameter(_ name: String) -> String? {
    if parameters.isEmpty { return nil }
    for part in Self.split(parameters, at: ";") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, halves[0].uppercased() == name else { continue }
      return TextValue.parameter(halves[1].filter { $0 != "\"" })
    }
    return nil
  }

  /// The error that the value is none of the property.
  var malformed: ICalendarError {
    ICalendarError(.malformed(property: name, text: String(value)), line: number)
  }

  /// `text` at each separator that does not stand in quotes.
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
  /// The line that the unfolded bytes hold.
  init(_ bytes: [UInt8], number: Int) throws(ICalendarError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ICalendarError(.notUTF8, line: number)
    }
    let nameEnd = bytes.firstIndex { !$0.isOfName } ?? bytes.endIndex
    var quoted = false
    let colon = bytes[nameEnd...].firstIndex { byte in
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      return byte == UInt8(ascii: ":") && !quoted
    }
    guard nameEnd > 0, let colon, nameEnd == colon || bytes[nameEnd] == UInt8(ascii: ";"),
      !bytes.contains(0)
    else { throw ICalendarError(.malformedLine, line: number) }
    func index(_ offset: Int) -> String.Index {
      text.utf8.index(text.startIndex, offsetBy: offset)
    }
    self.number = number
    name = text[..<index(nameEnd)].uppercased()
    parameters = nameEnd == colon ? "" : text[index(nameEnd + 1)..<index(colon)]
    value = text[index(colon + 1)...]
  }

  /// The lines of a file, unfolded; blank ones are left out.
  ///
  /// CRLF is what the RFC asks for, and a bare LF what files have that went through an editor.
  static func lines(of bytes: [UInt8]) throws(ICalendarError) -> [ContentLine] {
    var lines: [ContentLine] = []
    var pending: [UInt8] = []
    var pendingNumber = 1
    var number = 0
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      if line.last == 0x0D { line.removeLast() }
      if !pending.isEmpty, line.first == 0x20 || line.first == 0x09 {
        pending += line.dropFirst()
        continue
      }
      if !pending.isEmpty { lines.append(try ContentLine(pending, number: pendingNumber)) }
      pending = Array(line)
      pendingNumber = number
    }
    if !pending.isEmpty { lines.append(try ContentLine(pending, number: pendingNumber)) }
    return lines
  }
}

extension UInt8 {
  /// Whether a property's name may hold it; vCard's dot is seen in the wild.
  fileprivate var isOfName: Bool {
    isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= self & 0xDF
  }
}
