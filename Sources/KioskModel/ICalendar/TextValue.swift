/// The escapes of a TEXT value (RFC 5545, 3.3.11) and of a parameter's value (RFC 6868).
enum TextValue {
  /// The texts of a list with commas between them.
  static func list(_ value: some StringProtocol) -> [String] {
    // Most values are one text without an escape.
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
        // A backslash before anything else stands for nothing: what follows counts.
        guard let escaped = scalars.next() else { break }
        text.append(escaped == "n" || escaped == "N" ? "\n" : escaped)
      default: text.append(scalar)
      }
    }
    return texts + [String(text)]
  }

  /// One text; exporters that forget to escape a comma are understood.
  static func text(_ value: some StringProtocol) -> String {
    list(value).joined(separator: ",")
  }

  /// `text` as it stands in a content line, without the control characters that none may hold.
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

  /// The text that a parameter's value stands for.
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

  /// `text` as the value of a parameter, in quotes.
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
  /// Whether no content line may hold it (RFC 5545, 3.1 CONTROL).
  fileprivate var isLineControl: Bool { value < 0x20 && self != "\t" || value == 0x7F }
}
