/// What is drawn of a chart.
struct ChartPicture {
  /// What the style sheet knows it by.
  var style: String
  /// What the style sheet has to know of it.
  var variables: String
  /// Its shapes.
  var parts: [Markup]

  /// What a chart looks like.
  static func of(_ chart: ReportChart, _ names: ResultWords) -> ChartPicture {
    switch chart.picture {
    case .bars(let length, let value):
      RowsFigure(bars: chart.rows, length, value: value, names).picture
    case .intervals: RowsFigure(intervals: chart.rows, names).picture
    case .months: MonthLine(rows: chart.rows).picture
    }
  }

  /// The picture with what it is called and what it says.
  ///
  /// - Parameter id: A name that no other picture has.
  func markup(id: String, title: String, sentence: String) -> Markup {
    Markup(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "class": style,
        "style": variables,
      ],
      all: [
        Markup("title", ["id": id + "-title"], text: title),
        Markup("desc", ["id": id + "-desc"], text: sentence),
      ] + parts)
  }
}
