import KioskModel
import Statistics

/// A report as one page that needs nothing beside itself: to read on a screen, to print, to attach.
struct HtmlReport {
  let document: ReportDocument
  /// Whether it is the summary alone, which is one page of paper.
  var isShort = false

  private var names: ResultWords { document.names }
  private var placeName: String { names.shortTitle(between: " ") }
  private var period: String { names.period(document.days) }

  /// The whole page.
  var page: String {
    let sections = document.sections.filter { !isShort || $0.id == "summary" }
    return Markup.document(
      Markup(
        "html", ["lang": names.words.language.tag],
        Markup(
          "head", Markup("meta", ["charset": "utf-8"]),
          Markup(
            "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
          Markup("meta", ["name": "color-scheme", "content": "light dark"]),
          Markup("title", text: [text("title"), placeName, period].joined(separator: " · ")),
          Markup.style(ReportStyle.sheet)),
        Markup(
          "body",
          Markup(
            "div", ["class": "sheet"],
            .lines(
              [cover, Markup("main", .lines(parts(sections))), footer])))))
  }

  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    document.text(key, values)
  }

  /// The sections; after the summary comes the way to the others.
  private func parts(_ sections: [ReportSection]) -> [Markup] {
    let (first, others) = (sections.prefix(1), sections.dropFirst())
    return first.map(markup) + (others.isEmpty ? [] : [contents(Array(others))])
      + others.map(markup)
  }

  private func contents(_ sections: [ReportSection]) -> Markup {
    Markup(
      "nav", ["aria-label": text("contents")],
      Markup(
        "ol",
        all: sections.map {
          Markup("li", Markup("a", ["href": "#" + $0.id], text: $0.title))
        }))
  }

  private var cover: Markup {
    Markup(
      "header",
      .lines(
        [
          Markup("p", ["class": "eyebrow"], text: text("title")),
          Markup("h1", text: placeName), Markup("p", ["class": "period"], text: period),
          document.notes.made.map {
            Markup("p", ["class": "made"], text: text("made", ["day": $0.description]))
          } ?? .none,
          names.place.site.isDemonstration
            ? Markup("p", ["class": "notice"], text: text("demonstration")) : .none,
        ] + document.notices(isShort: isShort).map { Markup("p", ["class": "notice"], text: $0) }))
  }

  private var footer: Markup {
    Markup(
      "footer",
      Markup(
        "p",
        text: text("foot", ["place": placeName, "period": period])
          + (isShort ? " " + text("shortFoot") : "")))
  }

  private func markup(_ section: ReportSection) -> Markup {
    Markup(
      "section", ["id": section.id, "aria-labelledby": section.id + "-heading"],
      Markup("h2", ["id": section.id + "-heading"], text: section.title),
      .lines(section.elements.map(markup)))
  }

  private func markup(_ element: ReportSection.Element) -> Markup {
    switch element {
    case .summary(let summary): SummaryMarkup(summary: summary, names: names).markup
    case .course(let course): CourseMarkup(course: course, names: names).markup
    case .sentence(let text): paragraph(text)
    case .heading(let text): Markup("h3", text: text)
    case .chart(let chart): figure(chart)
    case .pair(let one, let other):
      Markup("div", ["class": "charts"], figure(one), figure(other))
    case .charts(let charts): Markup("div", ["class": "charts"], .lines(charts.map(figure)))
    case .table(let table):
      Markup(
        "details", ["open": "open"], Markup("summary", text: table.title), markup(table),
        table.note.map(paragraph) ?? .none)
    case .explained(let heading, let note, let table):
      Markup(
        "div", ["class": "together"], Markup("h3", text: heading), paragraph(note), markup(table))
    case .wishes(let lines):
      Markup(
        "ul", ["class": "wishes"],
        .lines(lines.map { Markup("li", Markup("b", text: $0.text), Markup(text: $0.fate)) }))
    case .terms(let terms):
      Markup(
        "dl", ["class": "method"],
        .lines(
          terms.flatMap { [Markup("dt", text: $0.term), Markup("dd", text: $0.meaning)] }))
    }
  }

  private func paragraph(_ text: String) -> Markup { Markup("p", text: text) }

  private func markup(_ table: ReportTable) -> Markup {
    HtmlTable(table: table, names: names).markup
  }

  /// A chart; those who cannot see the picture get its title, the sentence and the table.
  private func figure(_ chart: ReportChart) -> Markup {
    // A table of few columns has room beside the picture; what is short is not split between pages.
    let style =
      (chart.table.columns.count <= 2 ? "beside " : "")
      + (chart.table.rows.count <= 8 ? "short" : "long")
    return Markup(
      "figure", ["id": chart.id, "class": style],
      Markup("figcaption", Markup("b", text: chart.title), Markup(text: chart.sentence)),
      ChartPicture.of(chart, names)
        .markup(id: chart.id, title: chart.title, sentence: chart.sentence),
      Markup(
        "details", ["open": "open"], Markup("summary", text: text("figures")),
        markup(chart.table)))
  }
}
