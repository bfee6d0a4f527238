/// A table of figures, each row with its name in front.
struct HtmlTable {
  let table: ReportTable
  let names: ResultWords

  /// Short tables are not split between two pages.
  private var isShort: Bool { table.rows.count <= 14 }

  /// The table; one that is too wide for its room can be moved sideways, also by keys.
  var markup: Markup {
    let head = [Markup("th", ["scope": "col", "class": "figure"], text: table.heading)]
    let titles = table.columns.map { column in
      Markup(
        "th", ["scope": "col", "class": isWords(column) ? "words" : "figure"],
        text: names.title(column))
    }
    return Markup(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": table.caption],
      Markup(
        "table", ["class": isShort ? "short" : "long"],
        Markup("caption", text: table.caption),
        Markup("thead", Markup("tr", all: head + titles)),
        Markup("tbody", .lines(table.rows.map(markup)))))
  }

  private func markup(_ row: ReportRow) -> Markup {
    Markup(
      "tr",
      all: [Markup("th", ["scope": "row"], text: row.name)]
        + table.columns.map { cell(row, $0) })
  }

  /// A cell; what is hidden is said once in a row.
  private func cell(_ row: ReportRow, _ column: ReportColumn) -> Markup {
    let value = row[column]
    let away = isWords(column) ? "away words" : "away"
    switch value {
    case .hidden:
      let isFirst = table.columns.first { row[$0] == .hidden } == column
      return Markup("td", ["class": away], text: isFirst ? names.text(value) : "–")
    case .none: return Markup("td", ["class": "figure"], text: "–")
    case .list(let lines):
      return lines.isEmpty
        ? Markup("td", ["class": away], text: "–")
        : Markup("td", ["class": "words"], all: lines.map { Markup("span", text: $0) })
    default:
      return Markup(
        "td", ["class": column.isWords ? "words" : "figure"],
        text: names.text(value, isExact: true))
    }
  }

  private func isWords(_ column: ReportColumn) -> Bool {
    column.isWords || table.rows.contains { !$0[column].lines.isEmpty }
  }
}
