import KioskModel
import Statistics

/// How the index of each activity went over time, as the report of each period shows it.
struct ReportCourse {
  /// A period.
  struct Period {
    var key: String
    /// `juli 2026`.
    var name: String
    /// `jul`.
    var short: String
    var days: ClosedRange<LocalDate>
  }

  var title: String
  /// How it is to be read.
  var note: String
  /// The heading of the column of names.
  var heading: String
  /// The periods, earliest first.
  var periods: [Period]
  /// An activity, with its figures in each period.
  var rows: [(row: ReportRow, points: [ReportRow])]
}

extension ResultWords {
  /// The course of the activities; nil if too few periods are shown of all of them.
  func course(_ course: ActivityCourse) -> ReportCourse? {
    guard let length = course.periods.first?.length else { return nil }
    let periods = course.periods.map { period in
      let division: Division = length == .week ? .week : .month
      return ReportCourse.Period(
        key: period.key, name: name(period.key, division), short: short(period), days: period.days)
    }
    let rows = course.rows.map { row in
      let points = zip(periods, row.scores).map { period, scores in
        var point = ReportRow(
          ResultTable.Row(key: period.key, scores: scores, arrivals: 0), name: period.name)
        // Arrivals are not part of a course.
        for column in [ReportColumn.arrivals, .firstVisits] { point.values[column] = nil }
        return point
      }
      return (row: ReportRow(key: row.key, name: name(row.key, .activity)), points: points)
    }
    return ReportCourse(
      title: words.text("report.course.title"),
      note: words.text("report.course." + (length == .week ? "weeks" : "months")),
      heading: heading(.activity), periods: periods,
      rows: rows.sorted { $0.row.name.lowercased() < $1.row.name.lowercased() })
  }

  /// `jul`, `v. 46`.
  private func short(_ period: CalendarPeriod) -> String {
    let first = period.days.lowerBound
    return period.length == .week
      ? words.text("report.course.week", ["week": String(first.isoWeek.week)])
      : String(words.month(first.month).prefix(3))
  }

  /// A description of one activity's course for screen readers: the number of periods shown, and the
  /// lowest and highest index.
  func sentence(_ points: [ReportRow]) -> String {
    let known = points.compactMap(\.index)
    return words.text(
      "report.course.sentence",
      [
        "count": String(known.count), "of": String(points.count),
        "low": number(known.min() ?? 0), "high": number(known.max() ?? 0),
      ])
  }
}
