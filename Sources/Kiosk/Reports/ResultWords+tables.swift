import KioskModel
import Statistics

/// Tables of a report, made of what may be told.
extension ResultWords {
  /// Answers and visits by a division.
  ///
  /// - Parameter answers: How many answers are divided; nil where that is not told.
  func table(_ table: ResultTable, of answers: RoundedCount?, period: String) -> ReportTable {
    let coverage = answers.flatMap(table.coverage)
    let isOverFull = table.rows.contains { ($0.responseRate ?? 0) > 1 }
    let notes = [
      coverage.map { covered(table.dimension, $0) }, note(table.dimension),
      isOverFull ? words.text("results.note.overFull") : nil,
    ].compactMap(\.self)
    let heading = heading(table.dimension)
    return ReportTable(
      id: .division(table.dimension), title: heading, caption: heading + ", " + period,
      heading: heading,
      columns: [.answers] + (table.dimension.tellsIndex ? [.index, .indexRange] : [])
        + (table.countsArrivals ? [.arrivals, .responseRate] : []),
      rows: ordered(table).map { ReportRow($0, name: name($0.key, table.dimension)) },
      note: notes.isEmpty ? nil : notes.joined(separator: " "), coverage: coverage)
  }

  /// For how many of the answers a group is known: `Ålder känd för omkring 11 % av svaren.`
  private func covered(_ dimension: Division, _ share: Double) -> String {
    let key = "results.coverage." + dimension.rawValue
    return words.text(
      words.has(key) ? key : "results.coverage.any",
      ["division": heading(dimension), "share": percent(share)])
  }

  /// How often each face was pressed, the best first.
  func distribution(_ shares: [Double?]) -> ReportTable {
    let title = words.text("report.distribution")
    return ReportTable(
      id: .distribution, title: title, caption: title,
      heading: words.text("report.column.score"), columns: [.share],
      rows: shares.enumerated().reversed().map { place, share in
        var row = ReportRow(name: words.text("score.\(place + 1)"))
        row.values[.face] = .count(place + 1)
        row.values[.share] = share.map(ReportValue.share) ?? .hidden
        row.values[.progress] = .share(share ?? 0)
        return row
      })
  }

  /// The answers to a question; nil where they are not told or its wording is no longer known.
  func table(_ question: Release.Question, place: Int) -> ReportTable? {
    guard let total = question.count, let (text, choices) = self.question(question) else {
      return nil
    }
    return ReportTable(
      id: .question(place), title: text, caption: text, heading: words.text("report.column.choice"),
      columns: [.count],
      rows: choices.map { name, count in
        var row = ReportRow(name: name)
        row.values[.count] = count.map(ReportValue.rounded) ?? .hidden
        row.values[.progress] = .share(Double(count?.low ?? 0) / Double(total.low))
        return row
      }, note: answers(total))
  }

  /// Sessions by a division, most first.
  func table(_ breakdown: HeldSessions.Breakdown) -> ReportTable {
    let heading = heading(breakdown.division)
    let division = ["division": heading.lowercased()]
    return ReportTable(
      id: .held(breakdown.division), title: words.text("report.heldBy", division),
      caption: words.text("report.heldCaption", division), heading: heading,
      columns: [.held, .cancelled],
      rows: breakdown.rows.map {
        ReportRow(key: $0.key, name: name($0.key, breakdown.division), values: values($0))
      }.sorted { one, other in
        let (first, second) = (one.count(.held), other.count(.held))
        return first != second ? first > second : one.name < other.name
      })
  }

  /// How many sessions were held and cancelled.
  func values(_ row: HeldSessions.Row) -> [ReportColumn: ReportValue] {
    [.held: .count(row.held), .cancelled: .count(row.cancelled)]
  }

  /// The same days of earlier years.
  func table(_ years: [PeriodYear]) -> ReportTable {
    let title = words.text("report.indexByYear")
    return ReportTable(
      id: .years, title: title, caption: title, heading: heading(.year),
      columns: [.answers, .index, .indexRange, .arrivals, .firstVisits, .held],
      rows: years.map { year in
        var row = ReportRow(year.row, name: year.name)
        row.values.merge(values(year.held)) { $1 }
        row.values.merge(values(year.days)) { $1 }
        guard let day = year.countedFrom else { return row }
        row.values[.countedFrom] = value(day)
        row.note = words.text(
          "report.countedFrom", ["year": year.name, "day": words.day(day) + " \(day.year)"])
        return row
      })
  }

  /// How far targets have come.
  func table(_ standings: [TargetStanding]) -> ReportTable {
    let title = words.text("report.targets")
    return ReportTable(
      id: .targets, title: title, caption: title, heading: words.text("report.column.target"),
      columns: [.measure, .days, .standing, .elapsed],
      rows: standings.map { standing in
        let (target, measure) = (standing.target, standing.target.measure.rawValue)
        var row = ReportRow(key: target.id, name: self.title(standing), values: values(target.days))
        row.values[.measure] = .named(.string(measure), words.text("report.measure." + measure))
        row.values[.countedTo] = (standing.counted?.upperBound).map(value)
        row.values[.value] = .number(target.value)
        row.values[.actual] = standing.actual.map(ReportValue.number) ?? .hidden
        row.values[.standing] = .named(.null, actual(standing))
        row.values[.share] = standing.share.map(ReportValue.share)
        row.values[.elapsed] = .share(standing.elapsed)
        row.values[.progress] = standing.actual.map { .share(min(1, $0 / target.value)) }
        // An index is no count that grows with time.
        row.values[.mark] = target.measure == .index ? nil : .share(standing.elapsed)
        row.values[.reached] = .named(.bool(standing.isReached), "")
        return row
      })
  }

  /// Values of other measures.
  func table(_ references: [ReferenceValue]) -> ReportTable {
    let title = words.text("report.references")
    return ReportTable(
      id: .references, title: title, caption: title, heading: words.text("report.column.indicator"),
      columns: [.band, .municipality, .year, .value],
      rows: references.map { value in
        ReportRow(
          key: value.indicator, name: indicator(value),
          values: [
            .municipality: .named(.string(value.municipality), value.municipality),
            .year: .named(.int(value.year), String(value.year)), .value: .number(value.value),
            .band: value.band.map { .named(.string($0.rawValue), name($0.rawValue, .band)) }
              ?? .named(.null, words.text("report.allBands")),
            .reference: .list([reference(value)]),
          ])
      }, note: words.text("report.referencesNote"))
  }

  /// Days for programs, and in words.
  func values(_ days: ClosedRange<LocalDate>) -> [ReportColumn: ReportValue] {
    [
      .from: value(days.lowerBound), .to: value(days.upperBound),
      .days: .named(.null, period(days)),
    ]
  }

  private func value(_ day: LocalDate) -> ReportValue {
    .named(.string(day.description), day.description)
  }
}
