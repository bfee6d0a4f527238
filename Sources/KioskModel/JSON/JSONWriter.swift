/// A writer of JSON text: on one line for a journal, indented for a document.
package enum JSONWriter {
  /// The value on one line without white space.
  package static func line(_ value: JSONValue) -> [UInt8] {
    var out: [UInt8] = []
    write(value, into: &out, indent: nil)
    return out
  }

  /// The value on lines indented by two spaces, ending with a line feed.
  package static func document(_ value: JSONValue) -> [UInt8] {
    var out: [UInt8] = []
    write(value, into: &out, indent: 0)
    out.append(0x0A)
    return out
  }

  private static func write(_ value: JSONValue, into out: inout [UInt8], indent: Int?) {
    switch value {
    case .null: out += "null".utf8
    case .bool(let truth): out += (truth ? "true" : "false").utf8
    case .number(let digits): out += digits.utf8
    case .string(let text): write(text, into: &out)
    case .array(let elements):
      list(elements, "[", "]", into: &out, indent: indent) { element, out, inner in
        write(element, into: &out, indent: inner)
      }
    case .object(let object):
      list(object.members, "{", "}", into: &out, indent: indent) { member, out, inner in
        write(member.key, into: &out)
        out += (inner == nil ? ":" : ": ").utf8
        write(member.value, into: &out, indent: inner)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, into out: inout [UInt8],
    indent: Int?, _ writeElement: (Element, inout [UInt8], Int?) -> Void
  ) {
    out += open.utf8
    let inner = indent.map { $0 + 1 }
    for (position, element) in elements.enumerated() {
      if position > 0 { out.append(UInt8(ascii: ",")) }
      newLine(into: &out, indent: inner)
      writeElement(element, &out, inner)
    }
    if !elements.isEmpty { newLine(into: &out, indent: indent) }
    out += close.utf8
  }

  private static func newLine(into out: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    out.append(0x0A)
    out += repeatElement(UInt8(ascii: " "), count: indent * 2)
  }

  private static func write(_ text: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20, 0x7F: out += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
