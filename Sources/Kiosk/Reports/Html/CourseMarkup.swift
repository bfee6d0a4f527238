import Statistics

/// A small picture of each activity over the same periods and on the same scale, and all of their
/// figures in a table.
struct CourseMarkup {
  let course: ReportCourse
  let names: ResultWords

  var markup: Markup {
    Markup(
      "figure", ["id": "courses", "class": "long"],
      Markup("div", ["class": "courses"], .lines(course.rows.indices.map(small))),
      Markup(
        "details", ["open": "open"],
        Markup("summary", text: names.words.text("report.figures")), table))
  }

  private func small(_ place: Int) -> Markup {
    let (row, points) = course.rows[place]
    let line = CourseLine(
      points: points, names: course.periods.map(\.name), scale: scale)
    return Markup(
      "div", ["class": "course"], Markup("p", ["class": "name"], text: row.name),
      line.picture.markup(
        id: "course-\(place + 1)", title: row.name, sentence: names.sentence(points)))
  }

  /// One scale for all, so that they can be looked at beside each other.
  private var scale: ClosedRange<Double> { MonthLine(rows: course.rows.flatMap(\.points)).scale }

  private var table: Markup {
    let head = [Markup("th", ["scope": "col", "class": "figure"], text: course.heading)]
    let titles = course.periods.map { period in
      Markup("th", ["scope": "col", "class": "figure"], text: period.short)
    }
    return Markup(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": course.title],
      Markup(
        "table", ["class": course.rows.count <= 14 ? "short" : "long"],
        Markup("caption", text: course.title),
        Markup("thead", Markup("tr", all: head + titles)),
        Markup(
          "tbody",
          .lines(
            course.rows.map { row, points in
              Markup(
                "tr",
                all: [Markup("th", ["scope": "row"], text: row.name)]
                  + points.map { point in
                    point.index == nil
                      ? Markup("td", ["class": "away"], text: "–")
                      : Markup("td", ["class": "figure"], text: names.text(point[.index]))
                  })
            }))))
  }
}
