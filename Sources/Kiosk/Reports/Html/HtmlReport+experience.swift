import Statistics

/// What visitors thought.
extension HtmlReport {
  var experience: [Markup] {
    guard let scores = results.whole.scores, let index = scores.index else {
      return [paragraph(words.text("results.tooFew"))]
    }
    var sentences = [
      text("indexSentence", ["index": names.number(index), "count": count(scores.count)])
    ]
    if let interval = scores.indexInterval {
      sentences.append(words.text("results.indexLine", ["range": names.interval(interval)]))
    }
    if let change = names.sentence(changeOf: results, days: names.isoPeriod) {
      sentences.append(change)
    }
    if let marked = names.sentence(results.marked) { sentences.append(marked) }
    return [paragraph(sentences.joined(separator: " ")), distribution(scores), months]
      + [Division.activity].compactMap(resultTable).map { indices($0, id: "activities") }
      + questions
  }

  private func distribution(_ scores: Scores) -> Markup {
    let steps = scores.counts.enumerated().reversed()
    func share(_ number: Int) -> Double { Double(number) / Double(max(1, scores.count)) }
    func name(_ offset: Int) -> String { words.text("score.\(offset + 1)") }
    let most = scores.counts.enumerated().max { $0.element < $1.element }?.offset ?? 0
    return chart(
      "distribution", title: text("distribution"),
      sentence: text(
        "distributionSentence",
        [
          "share": names.percent(scores.satisfiedShare ?? 0), "most": name(most),
          "range": names.interval(scores.satisfiedInterval, percent: true),
        ]),
      BarRows(
        rows: steps.map { offset, number in
          BarRows.Row(
            label: name(offset), value: names.percent(share(number)), share: share(number),
            face: offset + 1)
        }
      ).picture,
      HtmlTable(
        caption: text("distribution"),
        columns: [text("column.score"), text("column.count"), text("column.share")],
        rows: steps.map { offset, number in
          (name(offset), [.figure(count(number)), .figure(names.percent(share(number)))])
        }))
  }

  private var questions: [Markup] {
    let charts = names.asked(results.questions).enumerated().compactMap {
      place, question -> Markup? in
      guard let (title, choices) = names.question(question) else { return nil }
      let total = max(1, choices.map(\.count).reduce(0, +))
      func share(_ number: Int) -> Double { Double(number) / Double(total) }
      guard let most = choices.max(by: { $0.count < $1.count }) else { return nil }
      return chart(
        "question-\(place + 1)", title: title,
        sentence: text(
          "questionSentence",
          ["most": most.text, "share": names.percent(share(most.count)), "count": count(total)]),
        BarRows(
          rows: choices.map {
            BarRows.Row(
              label: $0.text, value: names.percent(share($0.count)), share: share($0.count))
          }
        ).picture,
        HtmlTable(
          caption: title,
          columns: [
            text("column.choice"), text("column.count"), text("column.share"),
          ],
          rows: choices.map {
            ($0.text, [.figure(count($0.count)), .figure(names.percent(share($0.count)))])
          }))
    }
    guard !charts.isEmpty else { return [] }
    return [
      Markup("h3", text: text("section.questions")),
      Markup("div", ["class": "charts"], .lines(charts)),
    ]
  }
}
