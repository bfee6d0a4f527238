import KioskModel
import Statistics

/// The way to read a follow-up: its headings are those of a Swedish municipal plan and follow-up.
extension ReportDocument {
  /// The sections that have something to say.
  var sections: [ReportSection] {
    [
      ("summary", [.summary(summary)]), ("background", background), ("held", held),
      ("attendance", attendance),
      ("experience", experience), ("course", overTime), ("bands", bands), ("years", years),
      ("wishes", wished),
      ("tables", others), ("method", method),
    ].filter { !$0.1.isEmpty }.map { id, elements in
      ReportSection(id: id, title: text("section." + id), elements: elements)
    }
  }

  private var background: [ReportSection.Element] {
    let own = names.place.site.background(in: names.chain)
    return (own ?? text("background", ["place": names.title(between: " ")])).split(separator: "\n")
      .map { .sentence(String($0)) }
      + [.sentence(text("about", ["period": names.period(days)]))]
  }

  /// What was held, against what was planned.
  private var held: [ReportSection.Element] {
    let targets = targets.map { [ReportSection.Element.chart($0)] } ?? []
    guard whole.count(.held) + whole.count(.cancelled) > 0 else {
      return [.sentence(text("noSessions"))] + targets
    }
    return [.sentence(paragraph(.held))]
      + tables.compactMap(heldChart).map { .chart($0) } + targets
  }

  /// Who came.
  private var attendance: [ReportSection.Element] {
    let said = [
      sentences[.arrivals], sentences[.placeArrivals].map { $0 + "." },
      sentences[.rate].map { $0 + "." },
      sentences[.overFull],
    ]
    return [.sentence(said.compactMap(\.self).joined(separator: " "))]
      + (table(.division(.activity)).flatMap(arrivals).map { [.chart($0)] } ?? [])
  }

  /// What visitors thought.
  private var experience: [ReportSection.Element] {
    guard whole.isShown else { return [.sentence(names.words.text("results.tooFew"))] }
    let charts = [
      distribution, months, table(.division(.activity)).flatMap { indices($0, id: "activities") },
    ].compactMap(\.self)
    let asked = questions.compactMap(\.table).sorted { $0.place < $1.place }.compactMap(question)
    return [.sentence(paragraph(.index, .comparison, .indexRange, .change, .marked))]
      + charts.map { .chart($0) }
      + (asked.isEmpty ? [] : [.heading(text("section.questions")), .charts(asked)])
  }

  /// How the activities went over time.
  private var overTime: [ReportSection.Element] {
    course.map { [.sentence($0.note), .course($0)] } ?? []
  }

  /// How old visitors are, and what is known of people of that age elsewhere.
  private var bands: [ReportSection.Element] {
    guard let chart = bandChart else { return [] }
    guard let references = table(.references) else { return [.chart(chart)] }
    return [
      .chart(chart), .explained(references.title, note: references.note ?? "", references),
    ]
  }

  private var years: [ReportSection.Element] {
    guard let (index, arrivals) = yearCharts, let table = table(.years) else { return [] }
    let said = [paragraph(.years, .yearsChange)] + table.rows.compactMap(\.note)
    return [.sentence(said.joined(separator: " ")), .pair(index, arrivals)]
  }

  private var wished: [ReportSection.Element] {
    guard let sentence = sentences[.wishes] else { return [] }
    let lines = wishLines
    return [.sentence(sentence)] + (lines.isEmpty ? [] : [.wishes(lines)])
  }

  /// What everything was divided by that no other section shows.
  private var others: [ReportSection.Element] {
    let divisions: [Division] = [
      .kind, .organiser, .spokenLanguage, .coCreation, .language, .weekday, .hour,
    ]
    let tables = ([.held(.activity)] + divisions.map(ReportTable.ID.division)).compactMap(table)
    return tables.isEmpty ? [] : [.sentence(text("tablesNote"))] + tables.map { .table($0) }
  }

  /// How it was counted.
  private var method: [ReportSection.Element] {
    let terms = [
      "index", "interval", "change", "hidden", "came", "held", "years", "sources",
    ]
    return [
      .terms(
        terms.map { (text("method." + $0 + ".title"), text("method." + $0 + ".text")) })
    ]
  }
}
