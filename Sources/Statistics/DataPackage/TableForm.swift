import KioskModel

/// The file format of tables.
package enum TableForm: String, Sendable, CaseIterable {
  /// For programs: commas, decimal points, UTF-8 (RFC 4180).
  case open
  /// For Swedish Excel: a byte order mark, semicolons, decimal commas, CRLF.
  case excel

  /// The separator between cells.
  var delimiter: String { self == .open ? "," : ";" }
  /// The decimal separator.
  var decimalSeparator: String { self == .open ? "." : "," }
  /// The line ending; RFC 4180 requires CRLF.
  var lineEnd: String { "\r\n" }
  /// The name of the character encoding.
  var encoding: String { self == .open ? "utf-8" : "utf-8-sig" }
  /// The byte order mark; without it Excel assumes an old Windows encoding.
  var mark: [UInt8] { self == .open ? [] : [0xEF, 0xBB, 0xBF] }

  /// The content of a table's file.
  package func bytes(of resource: DataResource) -> [UInt8] {
    var bytes = mark
    bytes += line(resource.fields.map { quoted($0.name) }).utf8
    for row in resource.rows { bytes += line(row.map(text)).utf8 }
    return bytes
  }

  private func line(_ cells: [String]) -> String {
    cells.joined(separator: delimiter) + lineEnd
  }

  /// The text of a cell in the file.
  func text(_ cell: DataCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): quoted(Self.harmless(text))
    case .integer(let number): String(number)
    case .number(let number):
      number.rounded(decimals: 1).replacing(".", with: decimalSeparator)
    case .boolean(let truth): truth ? "true" : "false"
    case .time(let text): text
    }
  }

  /// A text that no program takes for a formula, without control characters.
  ///
  /// A text that begins with `=`, `+`, `-` or `@`, possibly after white space, or with a tab or
  /// carriage return, is preceded by an apostrophe (OWASP, "CSV Injection"); so are their
  /// full-width forms, which some programs treat alike.
  static func harmless(_ text: String) -> String {
    let kept = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
            || "\t\r\n".unicodeScalars.contains($0)
        }))
    let scalars = kept.unicodeScalars
    guard let first = scalars.first else { return kept }
    let begin = scalars.first { !$0.properties.isWhitespace && $0.value != 0xFEFF }
    let isFormula = begin.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    return isFormula || first == "\t" || first == "\r" ? "'" + kept : kept
  }

  private func quoted(_ text: String) -> String {
    let needs = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == "," || $0 == ";"
    }
    let (first, last) = (text.unicodeScalars.first, text.unicodeScalars.last)
    guard needs || first == " " || last == " " else { return text }
    return "\"" + text.replacing(scalar: "\"", with: "\"\"") + "\""
  }
}
