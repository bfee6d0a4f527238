/// Well-formed markup, also to a reader of XML: text in it is escaped, and what opens is closed.
nonisolated struct Markup: Sendable, Hashable {
  /// The markup as it is written to a file.
  private(set) var code: String

  /// Nothing.
  static let none = Markup(code: "")

  private init(code: String) { self.code = code }

  /// Text, with the characters that mean something in markup escaped and without those that XML does
  /// not have.
  init(text: String) { code = Self.escaped(text) }

  /// An element with its attributes and what is in it.
  init(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: Markup...) {
    self.init(name, attributes, all: content)
  }

  /// An element without attributes.
  init(_ name: String, _ content: Markup...) { self.init(name, all: content) }

  /// An element around many parts.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], all content: [Markup]) {
    var code = "<" + name
    for (key, value) in attributes { code += " \(key)=\"" + Self.escaped(value) + "\"" }
    if Self.void.contains(name) {
      self.code = code + " />"
    } else {
      self.code = code + ">" + content.map(\.code).joined() + "</\(name)>"
    }
  }

  /// An element around a text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes, Markup(text: text))
  }

  /// A style sheet; it has no character that would end it.
  static func style(_ sheet: String) -> Markup {
    Markup(code: "<style>\n" + sheet.replacing("<", with: "") + "</style>")
  }

  /// A whole document, in a form that both an HTML and an XML reader take.
  static func document(_ html: Markup) -> String { "<!DOCTYPE html>\n" + html.code + "\n" }

  /// Parts one after the other, each on a line of its own.
  static func lines(_ parts: [Markup]) -> Markup {
    Markup(code: parts.map(\.code).filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private static let void: Set<String> = ["meta", "br", "hr", "col"]

  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;".unicodeScalars
      case "<": out += "&lt;".unicodeScalars
      case ">": out += "&gt;".unicodeScalars
      case "\"": out += "&quot;".unicodeScalars
      case "'": out += "&#39;".unicodeScalars
      case "\t", "\n", "\r": out.append(" ")
      // XML 1.0, 2.2: no controls, and two that are no characters.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
