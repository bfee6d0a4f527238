import KioskModel
import Statistics

/// The summary of a report, made of the figures that the report has.
extension ReportDocument {
  var summary: ReportSummary {
    let parts = [heldPart, attendancePart, experiencePart].compactMap(\.self)
    let told = notices(isShort: true).map(ReportSummary.lines) + parts.map(\.lines)
    let room = ReportSummary.room - told.reduce(0, +)
    return ReportSummary(
      title: text("section.summary"), parts: parts + [wishesPart(room: room)].compactMap(\.self))
  }

  /// What was held; nil if the sessions are unknown.
  private var heldPart: ReportSummary.Part? {
    guard whole[.held] != .none else { return nil }
    guard whole.count(.held) + whole.count(.cancelled) > 0 else {
      return part(.held, [text("noSessions")])
    }
    let kinds = table(.held(.kind)).map { table in
      text("summary.kinds", ["list": list(table.rows, .held)])
    }
    let reached = table(.targets).map { table in
      text(
        "summary.targets",
        [
          "reached": names.count(table.reached), "count": names.count(table.rows.count),
        ])
    }
    let cancelled = names.countOrNone(whole.count(.cancelled))
    return part(
      .held, [sentences[.held], kinds, reached],
      figure: (count(whole[.held]), text("key.held"), text("key.cancelled", ["count": cancelled])))
  }

  /// Who came.
  private var attendancePart: ReportSummary.Part? {
    guard !isOfSessions else { return nil }
    guard whole[.arrivals] != .none else { return part(.attendance, [sentences[.arrivals]]) }
    let most = table(.division(.activity)).flatMap { table -> String? in
      let rows = table.rows { Double($0.count(.arrivals)) }
        .filter { $0.count(.arrivals) > 0 && !$0.key.isEmpty }.prefix(3)
      return rows.isEmpty ? nil : text("summary.mostArrivals", ["list": list(rows, .arrivals)])
    }
    return part(
      .attendance,
      [
        sentences[.arrivals], names.sentence(arrivals: whole, after: before, earlier: earlier),
        most, sentences[.placeArrivals].map { $0 + "." },
      ],
      figure: (
        count(whole[.arrivals]), text("key.arrivals"),
        text("key.first", ["count": names.firstVisits(whole)])
      ))
  }

  /// How it was.
  private var experiencePart: ReportSummary.Part? {
    guard !isOfSessions else { return nil }
    guard whole.isShown else {
      return part(.experience, [names.words.text("results.tooFew")])
    }
    let rate = whole[.responseRate]
    let coverage =
      sentences[.overFull]
      ?? (rate == .none ? nil : text("summary.coverage", ["share": names.text(rate)]))
    let asked = questions.compactMap(\.table).sorted { $0.place < $1.place }.first
    let mattered = asked.flatMap { table in
      question(table).map { Self.shortened(table.title) + " " + $0.sentence }
    }
    var part = part(
      .experience,
      [
        distribution?.sentence, sentences[.index], sentences[.comparison], coverage, mattered,
      ],
      figure: (
        names.text(whole[.index]), text("key.index"),
        whole.range.map { text("key.indexRange", ["range": names.interval($0)]) }
          ?? text("key.noRange")
      ))
    part.faces = table(.distribution)?.rows.reversed() ?? []
    return part
  }

  /// What was wished for and what came of it, in a number of printed lines; nil if wishes are unknown.
  private func wishesPart(room: Int) -> ReportSummary.Part? {
    guard !wishes.isEmpty else { return nil }
    let all = wishes.flatMap(\.lines)
    let received = wishes.reduce(0) { $0 + $1.received }
    let answered = [ReplyStatus.done, .planned].map { status in all.filter { $0.status == status } }
    // Wishes with an answer come first.
    let told = (answered.joined() + all.filter { $0.status?.isAnswer != true }).map { line in
      (
        text: Self.shortened(line.text.text(names.chain)) + names.agreed(line),
        fate: Self.shortened(names.fate(line))
      )
    }
    // The sentences before them take two lines.
    var left = room - 2
    let shown = told.prefix(ReportSummary.mostWishes).prefix { wish in
      left -= ReportSummary.lines(wish.text) + ReportSummary.lines(wish.fate)
      return left >= 0
    }
    func sentence(_ key: String, _ count: Int) -> String? {
      count == 0
        ? nil
        : names.words.text("report.summary." + key, count: count, ["count": names.count(count)])
    }
    var part = part(
      .wishes,
      [
        sentence("received", received) ?? text("summary.noWishes"),
        sentence("waiting", wishes.reduce(0) { $0 + $1.waiting }),
        sentence("done", answered[0].count), sentence("planned", answered[1].count),
        sentence("others", told.count - shown.count),
      ], figure: (names.count(received), text("key.wishes"), ""))
    part.wishes = Array(shown)
    return part
  }

  /// Whether it consists of single sessions without totals.
  private var isOfSessions: Bool { tables.contains { $0.id == .division(.session) } }

  private func part(
    _ subject: ReportSummary.Subject, _ sentences: [String?],
    figure: (number: String, unit: String, note: String)? = nil
  ) -> ReportSummary.Part {
    ReportSummary.Part(
      subject: subject, title: text("summary." + subject.rawValue), figure: figure,
      sentences: sentences.compactMap(\.self).filter { !$0.isEmpty })
  }

  /// `Stavgång (262), Sittgympa (242)`.
  private func list(_ rows: some Sequence<ReportRow>, _ column: ReportColumn) -> String {
    rows.prefix(8).map {
      Self.shortened($0.name, ReportSummary.longestName) + " (" + count($0[column]) + ")"
    }
    .joined(separator: ", ")
  }

  private static func shortened(_ text: String, _ most: Int = ReportSummary.longest) -> String {
    text.count > most ? text.prefix(most - 1) + "…" : text
  }
}

extension ReportTable {
  /// The number of targets reached.
  var reached: Int { rows.count { $0[.reached] == .named(.bool(true), "") } }
}

extension ReportDocument {
  /// The notices before the figures; in the short report the first ones and the number of the others.
  func notices(isShort: Bool) -> [String] {
    guard isShort, notices.count > Self.mostNotices else { return notices }
    let others = notices.count - Self.mostNotices
    return notices.prefix(Self.mostNotices) + [text("moreNotices", ["count": names.count(others)])]
  }

  private static let mostNotices = 2
}
