internal import Foundation

/// Conversion of HTML, which Outlook and web calendars put into descriptions, to plain text with
/// line breaks, lists and link texts.
enum HtmlText {
  /// Whether a text contains HTML tags.
  static func isHtml(_ text: String) -> Bool {
    guard text.contains("<") else { return false }
    let lower = text.lowercased()
    return tags.contains { tag in
      ["<\(tag)>", "<\(tag) ", "<\(tag)/", "</\(tag)>"].contains { lower.contains($0) }
    }
  }

  /// The text without tags; a text without tags is returned unchanged except for character
  /// references such as `&auml;`.
  static func plain(_ text: String) -> String {
    guard isHtml(text) else { return unescaped(text) }
    var out = ""
    var rest = text[...]
    var hidden: String?
    while let open = rest.firstIndex(of: "<") {
      if hidden == nil { out += folded(rest[..<open], after: out) }
      let inside = rest[rest.index(after: open)...]
      // Not a tag, as in "3 < 4".
      guard let first = inside.first, first.isLetter || first == "/" || first == "!",
        let close = end(of: inside)
      else {
        if hidden == nil { out += "<" }
        rest = inside
        continue
      }
      let tag = inside[..<close]
      rest = inside[inside.index(after: close)...]
      let name = String(
        tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      ).lowercased()
      if let skipped = hidden {
        if tag.hasPrefix("/"), name == skipped { hidden = nil }
        continue
      }
      if ["script", "style", "head", "title"].contains(name), !tag.hasPrefix("/"),
        !tag.hasSuffix("/")
      {
        hidden = name
      }
      out += mark(name, isEnd: tag.hasPrefix("/"), after: out)
    }
    if hidden == nil { out += folded(rest, after: out) }
    return tidy(unescaped(out))
  }

  private static let tags = [
    "p", "br", "ul", "ol", "li", "a", "div", "span", "b", "i", "u", "strong", "em", "html", "body",
    "table", "tr", "td", "h1", "h2", "h3", "h4", "font", "img", "hr", "blockquote", "pre", "style",
    "script", "html-blob",
  ]

  /// The end of a tag: the first `>` outside quotation marks.
  private static func end(of tag: Substring) -> Substring.Index? {
    if tag.hasPrefix("!--") {
      return tag.range(of: "-->").map { tag.index(before: $0.upperBound) }
    }
    var quote: Character?
    for index in tag.indices {
      let character = tag[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return tag.firstIndex(of: ">")
  }

  /// The text that replaces a tag.
  private static func mark(_ name: String, isEnd: Bool, after text: String) -> String {
    switch name {
    case "br", "tr", "div", "h1", "h2", "h3", "h4", "hr", "blockquote", "pre":
      return name == "br" || !text.hasSuffix("\n") ? "\n" : ""
    case "p", "ul", "ol", "table": return isEnd ? "\n\n" : text.hasSuffix("\n") ? "" : "\n"
    case "li": return isEnd ? "" : (text.hasSuffix("\n") || text.isEmpty ? "" : "\n") + "– "
    case "td", "th": return isEnd ? " " : ""
    default: return ""
    }
  }

  /// White space collapsed to one space, with the text's own line feeds kept.
  private static func folded(_ text: Substring, after before: String) -> String {
    var out = ""
    var isBlank = before.last?.isWhitespace ?? true
    for character in text {
      if character.isNewline {
        out.append("\n")
        isBlank = true
      } else if character.isWhitespace {
        if !isBlank { out.append(" ") }
        isBlank = true
      } else {
        out.append(character)
        isBlank = false
      }
    }
    return out
  }

  /// Lines without surrounding spaces, with at most one blank line in a row.
  private static func tidy(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.isEmpty, lines.last?.isEmpty ?? true { continue }
      // Items of a list have no blank line between them.
      if trimmed.hasPrefix("– "), lines.count > 1, lines.last?.isEmpty == true,
        lines[lines.count - 2].hasPrefix("– ")
      {
        lines.removeLast()
      }
      lines.append(trimmed)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text with character references such as `&auml;`, `&#228;` and `&#xe4;` decoded.
  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      out += rest[..<start]
      let name = rest[rest.index(after: start)...].prefix(12).prefix { $0 != ";" && $0 != "&" }
      let after = rest.index(start, offsetBy: name.count + 1)
      guard after < rest.endIndex, rest[after] == ";", let letter = letter(name) else {
        out += "&"
        rest = rest[rest.index(after: start)...]
        continue
      }
      out += letter
      rest = rest[rest.index(after: after)...]
    }
    return out + rest
  }

  private static func letter(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let code =
        digits.first.map { "xX".contains($0) } ?? false
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map(String.init)
    }
    return letters[String(name)]
  }

  private static let letters = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "auml": "ä",
    "ouml": "ö", "aring": "å", "Auml": "Ä", "Ouml": "Ö", "Aring": "Å", "eacute": "é",
    "Eacute": "É", "egrave": "è", "agrave": "à", "uuml": "ü", "Uuml": "Ü", "oslash": "ø",
    "Oslash": "Ø", "aelig": "æ", "AElig": "Æ", "ccedil": "ç", "szlig": "ß", "ndash": "–",
    "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "euro": "€",
    "deg": "°", "copy": "©", "reg": "®", "shy": "", "zwnj": "\u{200C}", "times": "×",
  ]
}
