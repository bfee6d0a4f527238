import KioskModel

/// How tables are written.
package enum TableForm: String, Sendable, CaseIterable {
  /// For programs: commas, decimal points, UTF-8 (RFC 4180).
  case open
  /// For Excel in Swedish: a byte order mark, semicolons, decimal commas, CRLF.
  case excel

  /// What stands between cells.
  var delimiter: String { self == .open ? "," : ";" }
  /// What stands before decimals.
  var decimalSeparator: String { self == .open ? "." : "," }
  /// What ends a line (RFC 4180 wants CRLF in both).
  var lineEnd: String { "\r\n" }
  /// The name of how letters are bytes.
  var encoding: String { self == .open ? "utf-8" : "utf-8-sig" }
  /// What stands before everything: Excel takes a file without it for an old Windows one.
  var mark: [UInt8] { self == .open ? [] : [0xEF, 0xBB, 0xBF] }

  /// A table as the bytes of its file.
  package func bytes(of resource: DataResource) -> [UInt8] {
    var bytes = mark
    bytes += line(resource.fields.map { quoted($0.name) }).utf8
    for row in resource.rows { bytes += line(row.map(text)).utf8 }
    return bytes
  }

  private func line(_ cells: [String]) -> String {
    cells.joined(separator: delimiter) + lineEnd
  }

  /// A cell as it stands in the file.
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

  /// A text that no program takes for a formula, without signs that steer a terminal.
  ///
  /// A cell that begins with `=`, `+`, `-` or `@`, also after blanks, or with a tab or a carriage
  /// return, gets an apostrophe before it (OWASP, "CSV Injection"); the wide forms of the signs are
  /// taken for the same by some programs.
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
