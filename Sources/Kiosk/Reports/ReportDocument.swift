import KioskModel
import Statistics

/// What a period has shown, made once from results and a language: figures, tables, sentences and,
/// as sections with charts, the way to read them. The page on the screen, the text, the JSON and the
/// HTML are renderings of it: they choose where a thing stands, and not what it is or whether it may
/// be told.
struct ReportDocument {
  /// An answered question.
  struct Question {
    var results: Release.Question
    /// Nil where it is not told or its wording is no longer known.
    var table: ReportTable?
  }

  let names: ResultWords
  let days: ClosedRange<LocalDate>
  /// The days that it is compared with; nil where it is not.
  let daysBefore: ClosedRange<LocalDate>?
  /// Everything together.
  private(set) var whole: ReportRow
  /// The period before, where it had enough answers.
  private(set) var before: ReportRow?
  /// How the index differs from the one before.
  private(set) var change: ReportRow?
  /// How the index differs from the same period a year before.
  private(set) var yearChange: ReportRow?
  private(set) var tables: [ReportTable]
  /// How the activities went over time; nil where too little is known of that.
  let course: ReportCourse?
  /// What the period is called that it is compared with; nil where it has no name.
  let earlier: String?
  let questions: [Question]
  private(set) var sentences: [ReportSentence: String] = [:]
  /// What has to be known before the figures.
  private(set) var notices: [String]
  private(set) var notes = ReportNotes()
  let unread: UnreadableFiles
  private(set) var wishes: [WishSummary] = []

  /// The results of a period.
  ///
  /// - Parameters:
  ///   - dates: How days are written in a sentence.
  init(
    _ results: Results, _ names: ResultWords, dates: (ClosedRange<LocalDate>) -> String
  ) {
    (self.names, days, daysBefore) = (names, results.days, results.daysBefore)
    unread = results.unread
    notices = names.late(results) + names.words.sentences(results.unread)
    course = names.course(results.course)
    earlier = results.daysBefore.flatMap { names.earlier($0, than: results.days) }
    let group = results.whole
    whole = ReportRow(group)
    let period = names.period(days)
    tables =
      (group.scores?.shares.map { [names.distribution($0)] } ?? [])
      + results.tables.map { names.table($0, of: group.scores?.count, period: period) }
    let asked = names.asked(results.questions)
    questions = results.questions.map { question in
      Question(
        results: question,
        table: names.table(question, place: asked.firstIndex(of: question) ?? 0))
    }
    sentences[.indexRange] =
      whole.range.map { names.words.text("results.indexLine", ["range": names.interval($0)]) }
      ?? whole[.withoutInterval].name.map { names.words.text("results.noInterval." + $0) }
    if (group.responseRate ?? 0) > 1 {
      sentences[.overFull] = names.words.text("results.overFull")
    }
    whole.values[.placeArrivals] = .count(results.placeArrivals)
    whole.values[.floods] = results.marked.map { .rounded($0.count) } ?? .hidden
    whole.values[.indexWithFloods] = results.marked?.indexWithThem.map(ReportValue.number)
    before = results.before.map { ReportRow($0) }
    if let daysBefore { before?.values.merge(names.values(daysBefore)) { $1 } }
    change = results.change.map { ReportRow($0) }
    sentences[.comparison] = names.sentence(
      plainly: results.change, then: before?.index, earlier: earlier)
    sentences[.change] = names.sentence(changeOf: results, days: dates)
    sentences[.marked] = names.sentence(results.marked)
    if results.placeArrivals > 0 {
      sentences[.placeArrivals] = names.words.text(
        "results.wholePlace", count: results.placeArrivals)
    }
    sentences[.rate] = group.responseRate.map {
      names.words.text("results.responseRate", ["share": names.percent($0)])
    }
    sentences[.arrivals] =
      whole[.arrivals] == .none
      ? names.words.text("results.notCounted")
      : text(
        "arrivalsSentence",
        ["arrivals": count(whole[.arrivals]), "first": names.firstVisits(whole)])
    if whole.index != nil {
      sentences[.index] = text(
        "indexSentence", ["index": names.text(whole[.index]), "count": count(whole[.answers])])
    }
  }

  /// The results of a period beside what they are measured against, and what was wished for.
  init(
    _ followUp: FollowUp, _ names: ResultWords, wishes: [WishSummary] = [],
    notes: ReportNotes = ReportNotes()
  ) {
    self.init(followUp.results, names, dates: names.isoPeriod)
    (self.notes, self.wishes) = (notes, wishes)
    notices = notes.sentences(followUp.results, names)
    whole.values.merge(names.values(followUp.held.whole)) { $1 }
    tables += followUp.held.breakdowns.map(names.table)
    tables += [
      names.table(followUp.years), names.table(followUp.targets), names.table(followUp.references),
    ]
    sentences[.held] = text(
      "heldSentence",
      [
        "held": count(whole[.held]),
        "cancelled": names.countOrNone(followUp.held.whole.cancelled),
      ])
    if let latest = followUp.years.last, followUp.years.count > 1 {
      sentences[.years] = text(
        "yearsSentence", ["first": followUp.years.first?.name ?? "", "last": latest.name])
      let before = followUp.years[followUp.years.count - 2]
      sentences[.yearsChange] = followUp.yearChange.map {
        names.sentence($0, against: before.name)
      }
      yearChange = followUp.yearChange.map { ReportRow($0) }
    }
    let received = wishes.reduce(0) { $0 + $1.received }
    if received > 0 || wishes.contains(where: { !$0.lines.isEmpty }) {
      let waiting = wishes.reduce(0) { $0 + $1.waiting }
      sentences[.wishes] = text(
        "wishesSentence", ["received": names.count(received), "waiting": names.count(waiting)])
    }
  }

  /// A table with rows; nil where there are none.
  func table(_ id: ReportTable.ID) -> ReportTable? {
    tables.first { $0.id == id && !$0.rows.isEmpty }
  }

  /// What is said of some things, in one paragraph.
  func paragraph(_ said: ReportSentence...) -> String {
    said.compactMap { sentences[$0] }.joined(separator: " ")
  }

  /// What visitors have wished for, and what came of it.
  var wishLines: [(text: String, fate: String)] {
    wishes.flatMap(\.lines).map {
      (text: $0.text.text(names.chain) + names.agreed($0), fate: names.fate($0))
    }
  }

  /// A text of the report.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    names.words.text("report." + key, values)
  }

  /// A figure as it is written on paper: `12 345`.
  func count(_ value: ReportValue) -> String {
    value == .none ? "–" : names.text(value, isExact: true)
  }
}
