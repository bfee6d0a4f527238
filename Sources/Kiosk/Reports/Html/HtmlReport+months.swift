import KioskModel
import Statistics

/// The index month after month.
extension HtmlReport {
  var months: Markup {
    guard let table = resultTable(.month) else { return .none }
    let rows = Dictionary(table.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = monthKeys
    let known = keys.compactMap { key in
      rows[key]?.scores?.index.map { (key: key, index: $0) }
    }
    guard keys.count > 1, let high = known.max(by: { $0.index < $1.index }),
      let low = known.min(by: { $0.index < $1.index })
    else { return .none }
    let ends = (rows[high.key]?.scores, rows[low.key]?.scores)
    var sentence =
      Self.differ(ends.0, ends.1)
      ? text(
        "highLow",
        [
          "high": names.name(high.key, .month), "highIndex": names.number(high.index),
          "low": names.name(low.key, .month), "lowIndex": names.number(low.index),
        ])
      : text("noHighLow")
    if known.count < keys.count {
      sentence += " " + text("gaps", ["count": count(keys.count - known.count)])
    }
    let points = keys.enumerated().map { place, key in
      let scores = rows[key]?.scores
      let month = Int(key.suffix(2)) ?? 1
      return MonthLine.Point(
        label: String(words.month(month).prefix(3)),
        year: place == 0 || month == 1 ? String(key.prefix(4)) : nil, index: scores?.index,
        interval: scores?.indexInterval)
    }
    return chart(
      "months", title: text("indexByMonth"), sentence: sentence,
      MonthLine(points: points).picture, self.table(table))
  }

  /// All months of the period, also those without anything.
  private var monthKeys: [String] {
    var keys: [String] = []
    var day = results.days.lowerBound
    while day <= results.days.upperBound {
      keys.append(String(day.description.prefix(7)))
      day = day - (day.day - 1) + 31
      day = day - (day.day - 1)
    }
    return keys
  }
}
