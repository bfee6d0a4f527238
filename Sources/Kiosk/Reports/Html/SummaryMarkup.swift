/// The first page of a report: for each subject a large figure and some sentences.
struct SummaryMarkup {
  let summary: ReportSummary
  let names: ResultWords

  var markup: Markup { Markup("div", ["class": "brief"], all: summary.parts.map(markup)) }

  private func markup(_ part: ReportSummary.Part) -> Markup {
    Markup(
      "div", ["class": "part"], Markup("h3", text: part.title), figure(part),
      Markup(
        "div", ["class": "said"],
        .lines([Markup("p", text: part.paragraph), faces(part), wishes(part)])))
  }

  private func figure(_ part: ReportSummary.Part) -> Markup {
    guard let figure = part.figure else { return .none }
    return Markup(
      "p", ["class": "key"], Markup("span", ["class": "number"], text: figure.number),
      Markup(text: " "), Markup("b", text: figure.unit),
      figure.note.isEmpty
        ? .none : Markup("span", ["class": "note"], text: " " + figure.note))
  }

  /// How often each face was pressed.
  private func faces(_ part: ReportSummary.Part) -> Markup {
    guard !part.faces.isEmpty else { return .none }
    return Markup(
      "ul", ["class": "faces"],
      .lines(
        part.faces.map { row in
          Markup(
            "li", FaceMarkup.face(row.count(.face), size: "2.4rem"),
            Markup("b", text: names.text(row[.share])), Markup(text: " "),
            Markup("span", text: row.name))
        }))
  }

  private func wishes(_ part: ReportSummary.Part) -> Markup {
    guard !part.wishes.isEmpty else { return .none }
    return Markup(
      "ul", ["class": "wishes"],
      .lines(
        part.wishes.map { Markup("li", Markup("b", text: $0.text), Markup(text: $0.fate)) }))
  }
}
