/// A table of figures, each row with its name in front.
nonisolated struct HtmlTable: Sendable {
  /// A cell.
  enum Cell: Sendable, Hashable {
    /// A figure, or a few.
    case figure(String)
    /// Words, set from the left.
    case words(String)
    /// Words below each other.
    case list([String])
    /// What is said where nothing is shown.
    case away(String)

    /// Whether it is set from the left.
    var isWords: Bool {
      switch self {
      case .words, .list: true
      case .figure, .away: false
      }
    }

    func markup(amongWords: Bool) -> Markup {
      switch self {
      case .figure(let text): Markup("td", ["class": "figure"], text: text)
      case .words(let text): Markup("td", ["class": "words"], text: text)
      case .away(let text):
        Markup("td", ["class": amongWords ? "away words" : "away"], text: text)
      case .list(let texts):
        Markup("td", ["class": "words"], all: texts.map { Markup("span", text: $0) })
      }
    }
  }

  /// What the table is of.
  var caption: String
  /// The columns, that of the names first.
  var columns: [String]
  /// The rows: a name, then a cell for each other column.
  var rows: [(name: String, cells: [Cell])]

  /// Short tables are not torn between two pages.
  private var isShort: Bool { rows.count <= 14 }

  /// The table; one that is too wide for its room can be moved sideways, also by keys.
  var markup: Markup {
    let words = columns.indices.map { column in
      column > 0
        && rows.contains { row in
          row.cells.indices.contains(column - 1) && row.cells[column - 1].isWords
        }
    }
    let head = columns.enumerated().map { place, title in
      Markup("th", ["scope": "col", "class": words[place] ? "words" : "figure"], text: title)
    }
    let body = rows.map { row in
      Markup(
        "tr",
        all: [Markup("th", ["scope": "row"], text: row.name)]
          + zip(row.cells, words.dropFirst()).map { $0.markup(amongWords: $1) })
    }
    return Markup(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": caption],
      Markup(
        "table", ["class": isShort ? "short" : "long"],
        Markup("caption", text: caption), Markup("thead", Markup("tr", all: head)),
        Markup("tbody", .lines(body))))
  }
}
