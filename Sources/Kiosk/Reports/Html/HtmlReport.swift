import KioskModel
import Statistics

/// A report as one page that needs nothing beside itself: to read on a screen, to print, to attach.
struct HtmlReport {
  let document: ReportDocument

  private var names: ResultWords { document.names }
  private var placeName: String { names.title(between: " ") }
  private var period: String { names.period(document.days) }

  /// The whole page.
  var page: String {
    let sections = document.sections
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
              [cover, contents(sections), Markup("main", .lines(sections.map(markup))), footer])))))
  }

  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    document.text(key, values)
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
            Markup("p", ["class": "period"], text: text("made", ["day": $0.description]))
          } ?? .none,
          names.place.site.isDemonstration
            ? Markup("p", ["class": "notice"], text: text("demonstration")) : .none,
        ] + document.notices.map { Markup("p", ["class": "notice"], text: $0) } + [figures]))
  }

  private var figures: Markup {
    Markup(
      "dl", ["class": "figures"],
      .lines(
        document.keyFigures.map { figure in
          Markup(
            "div", Markup("dt", text: figure.title),
            Markup("dd", ["class": "number"], text: figure.number),
            Markup("dd", text: figure.note))
        }))
  }

  private var footer: Markup {
    Markup(
      "footer", Markup("p", text: text("foot", ["place": placeName, "period": period])))
  }

  private func markup(_ section: ReportSection) -> Markup {
    Markup(
      "section", ["id": section.id, "aria-labelledby": section.id + "-heading"],
      Markup("h2", ["id": section.id + "-heading"], text: section.title),
      .lines(section.elements.map(markup)))
  }

  private func markup(_ element: ReportSection.Element) -> Markup {
    switch element {
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
      ChartPicture.of(chart, names).markup(of: chart),
      Markup(
        "details", ["open": "open"], Markup("summary", text: text("figures")),
        markup(chart.table)))
  }
}
