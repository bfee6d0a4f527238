/// The escapes of TEXT values (RFC 5545, section 3.3.11) and of parameter values (RFC 6868).
enum TextValue {
  /// The texts of a comma-separated list.
  static func list(_ value: some StringProtocol) -> [String] {
    // Most values are one text without escapes.
    guard value.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ",") }) else {
      return [String(value)]
    }
    var texts: [String] = []
    var text = String.UnicodeScalarView()
    var scalars = value.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case ",":
        texts.append(String(text))
        text = String.UnicodeScalarView()
      case "\\":
        // A backslash before any other character is dropped.
        guard let escaped = scalars.next() else { break }
        text.append(escaped == "n" || escaped == "N" ? "\n" : escaped)
      default: text.append(scalar)
      }
    }
    return texts + [String(text)]
  }

  /// One text; an unescaped comma is accepted.
  static func text(_ value: some StringProtocol) -> String {
    list(value).joined(separator: ",")
  }

  /// `text` escaped for a content line, without control characters, which are not allowed there.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": out.append(contentsOf: ["\\", scalar])
      case "\n": out.append(contentsOf: ["\\", "n"])
      case _ where scalar.isLineControl: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// The decoded value of a parameter.
  static func parameter(_ value: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    var scalars = value.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "^" else {
        out.append(scalar)
        continue
      }
      switch scalars.next() {
      case "n": out.append("\n")
      case "'": out.append("\"")
      case "^"?, nil: out.append("^")
      case let other?: out.append(contentsOf: ["^", other])
      }
    }
    return String(out)
  }

  /// `text` encoded as a quoted parameter value.
  static func quotedParameter(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "^": out.append(contentsOf: ["^", "^"])
      case "\n": out.append(contentsOf: ["^", "n"])
      case "\"": out.append(contentsOf: ["^", "'"])
      case _ where scalar.isLineControl: continue
      default: out.append(scalar)
      }
    }
    return "\"" + String(out) + "\""
  }
}

extension Unicode.Scalar {
  /// Whether the character is not allowed in a content line (RFC 5545, section 3.1 CONTROL).
  fileprivate var isLineControl: Bool { value < 0x20 && self != "\t" || value == 0x7F }
}
