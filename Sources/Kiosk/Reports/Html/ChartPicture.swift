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

  /// The picture with the words of its chart.
  func markup(of chart: ReportChart) -> Markup {
    Markup(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(chart.id)-title \(chart.id)-desc", "class": style,
        "style": variables,
      ],
      all: [
        Markup("title", ["id": chart.id + "-title"], text: chart.title),
        Markup("desc", ["id": chart.id + "-desc"], text: chart.sentence),
      ] + parts)
  }
}
