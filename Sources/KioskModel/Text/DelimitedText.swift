/// Rows of fields separated by commas, semicolons or tabs, quoted as in RFC 4180.
struct DelimitedText {
  /// One row.
  struct Row: Hashable {
    /// The line on which the row begins, from 1.
    var line: Int
    /// The fields, at least one.
    var fields: [String] = []
    /// Whether a quoted field is not closed.
    var isUnclosed = false
  }

  /// All rows; an empty row has one empty field.
  private(set) var rows: [Row] = []

  /// The rows of a text; the separator is the one of comma, semicolon and tab that is most frequent
  /// in the first line.
  init(_ text: String) {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let separator =
      ([",", ";", "\t"] as [Unicode.Scalar]).max { one, other in
        head.count { $0 == one } < head.count { $0 == other }
      } ?? ","
    read(scalars, separator)
  }

  private mutating func read(_ scalars: Substring.UnicodeScalarView, _ separator: Unicode.Scalar) {
    var line = 1
    var row = Row(line: 1)
    var field = String.UnicodeScalarView()
    var isQuoted = false
    func endField() {
      row.fields.append(String(field))
      field.removeAll()
    }
    func endRow() {
      endField()
      rows.append(row)
      line += 1
      row = Row(line: line)
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.append(scalar)
        index = scalars.index(after: index)
      case "\"" where isQuoted: isQuoted = false
      case "\"" where field.isEmpty: isQuoted = true
      case "\r" where next == "\n": break
      case "\n" where isQuoted, "\r" where isQuoted:
        field.append("\n")
        line += 1
      case "\n", "\r": endRow()
      case separator where !isQuoted: endField()
      default: field.append(scalar)
      }
    }
    row.isUnclosed = isQuoted
    if !field.isEmpty || !row.fields.isEmpty || isQuoted { endRow() }
  }
}
