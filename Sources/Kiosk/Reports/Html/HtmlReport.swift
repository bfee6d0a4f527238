import KioskModel

/// The follow-up of a period as one page that needs nothing beside itself: to read on a screen, to
/// print, to attach. Its headings are those of a Swedish municipal plan and follow-up.
struct HtmlReport {
  /// A part of the page under a heading of its own.
  struct Section {
    /// Its name in the page, of ASCII letters.
    var id: String
    var title: String
    var content: [Markup]
  }

  let followUp: FollowUp
  let names: ResultWords
  /// What visitors have wished for; without any the page does not speak of it.
  var wishes: [WishSummary] = []
  /// What is to be known before the figures.
  var notes = ReportNotes()

  var words: Catalogue { names.words }
  var results: Results { followUp.results }

  /// The whole page.
  var page: String {
    let sections = sections.filter { !$0.content.isEmpty }
    return Markup.document(
      Markup(
        "html", ["lang": words.language.tag],
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

  private var sections: [Section] {
    [
      Section(id: "background", title: text("section.background"), content: background),
      Section(id: "held", title: text("section.held"), content: held),
      Section(id: "attendance", title: text("section.attendance"), content: attendance),
      Section(id: "experience", title: text("section.experience"), content: experience),
      Section(id: "bands", title: text("section.bands"), content: bands),
      Section(id: "years", title: text("section.years"), content: years),
      Section(id: "wishes", title: text("section.wishes"), content: wished),
      Section(id: "tables", title: text("section.tables"), content: tables),
      Section(id: "method", title: text("section.method"), content: method),
    ]
  }

  private func markup(_ section: Section) -> Markup {
    Markup(
      "section", ["id": section.id, "aria-labelledby": section.id + "-heading"],
      Markup("h2", ["id": section.id + "-heading"], text: section.title), .lines(section.content))
  }

  private func contents(_ sections: [Section]) -> Markup {
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
      .lines([
        Markup("p", ["class": "eyebrow"], text: text("title")),
        Markup("h1", text: placeName), Markup("p", ["class": "period"], text: period),
        notes.made.map {
          Markup("p", ["class": "period"], text: text("made", ["day": $0.description]))
        } ?? .none,
        names.place.site.isDemonstration
          ? Markup("p", ["class": "notice"], text: text("demonstration")) : .none,
        .lines(
          notes.sentences(results, names).map { Markup("p", ["class": "notice"], text: $0) }),
        figures,
      ]))
  }

  /// The figures that most people look for.
  private var figures: Markup {
    let scores = results.whole.scores
    var figures: [(title: String, number: String, note: String)] = []
    if let scores, let index = scores.index {
      figures.append(
        (
          text("key.index"), names.number(index),
          scores.indexInterval.map { text("key.indexRange", ["range": names.interval($0)]) }
            ?? text("key.allAlike")
        ))
    } else {
      figures.append((text("key.index"), "–", words.text("results.tooFew")))
    }
    if let scores {
      figures.append(
        (
          text("key.answers"), count(scores.count),
          results.whole.responseRate.map { text("key.rate", ["share": names.percent($0)]) } ?? ""
        ))
    }
    figures.append(
      (
        text("key.arrivals"), count(results.whole.arrivals),
        text("key.first", ["count": count(results.whole.firstVisits)])
      ))
    figures.append(
      (
        text("key.held"), count(followUp.held.whole.held),
        text("key.cancelled", ["count": names.countOrNone(followUp.held.whole.cancelled)])
      ))
    return Markup(
      "dl", ["class": "figures"],
      .lines(
        figures.map { figure in
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

  private var background: [Markup] {
    let text =
      names.place.site.background(in: words.language.chain)
      ?? self.text("background", ["place": placeName])
    return text.split(separator: "\n").map { Markup("p", text: String($0)) }
      + [Markup("p", text: self.text("about", ["period": period]))]
  }
}

extension HtmlReport {
  /// A text of the report.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    words.text("report." + key, values)
  }

  /// `12 345`.
  func count(_ number: Int) -> String { names.count(number) }

  /// What the place is called, or all of them.
  var placeName: String {
    ([names.place] + names.others).map(\.site)
      .map { [$0.name, $0.district].filter { !$0.isEmpty }.joined(separator: " ") }
      .joined(separator: ", ")
  }

  var period: String { names.period(results.days) }

  /// A paragraph.
  func paragraph(_ text: String) -> Markup { Markup("p", text: text) }

  /// A chart with the words that all have.
  func chart(
    _ id: String, title: String, sentence: String, _ picture: Chart.Picture, _ table: HtmlTable
  ) -> Markup {
    Chart(
      id: id, title: title, sentence: sentence, picture: picture, table: table,
      summary: text("figures")
    ).markup
  }
}
