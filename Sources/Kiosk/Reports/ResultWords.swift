import KioskModel
import Statistics

/// What results are called in a language: groups, numbers, what can be said of a change.
struct ResultWords {
  let words: Catalogue
  let place: MeetingPlace
  let questions: QuestionSet?
  /// The other places, where results are those of several.
  var others: [MeetingPlace] = []

  /// The name of a group.
  func name(_ key: String, _ dimension: Division) -> String {
    guard !key.isEmpty else {
      let known = "results.unknown.\(dimension.rawValue)"
      return words.text(words.has(known) ? known : "results.unknown.any")
    }
    if key == ResultTable.goneKey { return words.text("results.goneActivity") }
    if key == ResultTable.gatheredKey { return words.text("results.gathered") }
    switch dimension {
    case .activity:
      let activity = places.lazy.compactMap { place in
        place.programme.activities.first { $0.uid == key }
      }.first
      return activity.map { $0.title(in: $0.nearestLanguage(chain)) }
        ?? words.text("results.goneActivity")
    case .kind: return words.text("kind." + key)
    case .coCreation: return words.text("coCreation." + key)
    case .band: return words.text("band." + key)
    case .language, .spokenLanguage:
      return key.contains("-x-") ? words.text("results.easySwedish") : words.languageName(key)
    case .weekday:
      let days = Weekday.allCases
      guard let number = Int(key), days.indices.contains(number - 1) else { return key }
      return words.weekday(days[number - 1])
    case .hour: return key + ":00"
    case .week:
      return words.text(
        "results.week", ["week": String(Int(key.suffix(2)) ?? 0), "year": String(key.prefix(4))])
    case .month:
      guard let month = Int(key.suffix(2)) else { return key }
      return words.month(month) + " " + key.prefix(4)
    case .session:
      guard let id = Session.ID(key) else { return key }
      return id.recurrence.clock + " " + name(id.activity, .activity)
    case .site: return places.first { $0.site.id == key }.map { self.name(of: $0.site) } ?? key
    case .organiser, .year: return key
    }
  }

  /// The rows of a table as people look for them: what has a name by it, what is not known last.
  func ordered(_ table: ResultTable) -> [ResultTable.Row] {
    switch table.dimension {
    case .weekday, .hour, .week, .month, .year, .session: return table.rows
    default:
      func rank(_ key: String) -> Int {
        if key == ResultTable.gatheredKey { return 2 }
        return key.isEmpty || key == ResultTable.goneKey ? 1 : 0
      }
      return table.rows.map { (rank($0.key), name($0.key, table.dimension).lowercased(), $0) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }

  /// The heading of a dimension.
  func heading(_ dimension: Division) -> String {
    words.text("results.by." + dimension.rawValue)
  }

  /// What has to be known to read a division; nil for most.
  func note(_ dimension: Division) -> String? {
    let key = "results.note." + dimension.rawValue
    return words.has(key) ? words.text(key) : nil
  }

  /// The wording of a question, and of each of its choices in its order.
  func question(
    _ question: Release.Question
  ) -> (text: String, choices: [(text: String, count: RoundedCount?)])? {
    let choices = question.choices
    guard let questions, questions.names(question.set),
      let asked = questions.slots.joined().first(where: { $0.id == question.question })
    else { return nil }
    return (
      asked.text.text(chain),
      asked.choices.map { ($0.text.text(chain), choices[$0.id]) }
        + asked.retired.compactMap { choice in
          choices[choice.id].map { (choice.text.text(chain), $0) }
        }
    )
  }

  /// `81,4`.
  func number(_ value: Double, decimals: Int = 0) -> String {
    value.rounded(decimals: decimals)
      .replacing(".", with: words.text("results.decimal")).replacing("-", with: "−")
  }

  /// `89 %`.
  func percent(_ share: Double) -> String {
    words.text("results.percent", ["number": number(share * 100)])
  }

  /// `79–83`; empty where there is none.
  func interval(_ interval: Interval?, percent: Bool = false) -> String {
    guard let interval else { return "" }
    let factor = percent ? 100.0 : 1
    return number(interval.low * factor) + "–" + number(interval.high * factor)
  }

  /// What can be said of how results differ from those before them: a plain sentence with their
  /// days and how many answers they had; nil where nothing is compared.
  ///
  /// - Parameter days: How days are written.
  func sentence(
    changeOf results: Results, days: (ClosedRange<LocalDate>) -> String
  ) -> String? {
    guard let change = results.change, let before = results.daysBefore,
      let count = results.before?.scores?.count
    else { return nil }
    return sentence(change, against: days(before) + " (" + answers(count) + ")")
  }

  /// What can be said of a change against something that is named.
  func sentence(_ change: Change, against other: String) -> String {
    let said = words.text(
      "results.change.\(change.verdict.rawValue)",
      [
        "points": signed(change.points), "other": other,
        "range": change.interval.map(signed) ?? "", "least": number(Change.leastThatMatters),
        "fewest": String(Certainty.fewestAnswers), "sessions": String(Certainty.fewestSessions),
      ])
    guard let standardised = change.standardised else { return said }
    return said + " "
      + words.text("results.change.standardised", ["points": signed(standardised)])
  }

  /// `+3`, `−1` or `0`.
  private func signed(_ points: Double) -> String { (points > 0 ? "+" : "") + number(points) }

  /// `−2 till +9`.
  private func signed(_ range: Interval) -> String {
    words.text("results.change.range", ["low": signed(range.low), "high": signed(range.high)])
  }

  /// How many ratings are marked, and what the index would be with them; nil where too few are.
  func sentence(_ marked: MarkedRatings?) -> String? {
    guard let marked else { return nil }
    let count = ["count": rounded(marked.count)]
    guard let index = marked.indexWithThem else {
      return words.text("results.floods", count: marked.count.high, count)
    }
    return words.text(
      "results.floodsIndex", count: marked.count.high,
      count.merging(["index": number(index)]) { own, _ in own })
  }

  /// `2026-11-01 – 2026-11-20`.
  func isoPeriod(_ days: ClosedRange<LocalDate>) -> String {
    [days.lowerBound, days.upperBound].map(\.description).joined(separator: " – ")
  }

  /// `1 november 2026 – 20 november 2026`.
  func period(_ days: ClosedRange<LocalDate>) -> String {
    [days.lowerBound, days.upperBound].map { words.day($0) + " \($0.year)" }
      .joined(separator: " – ")
  }

  /// `23/10 2026 – 19/11 2026`.
  func shortPeriod(_ days: ClosedRange<LocalDate>) -> String {
    [days.lowerBound, days.upperBound].map { "\($0.day)/\($0.month) \($0.year)" }
      .joined(separator: " – ")
  }

  /// What a place is called: `Mötesplats Hälsa · Torvalla`.
  func name(of site: Site, between: String = " · ") -> String {
    [site.name, site.district].filter { !$0.isEmpty }.joined(separator: between)
  }

  /// What all places of the results are called.
  func title(between: String = " · ") -> String {
    sites.map { name(of: $0, between: between) }.joined(separator: ", ")
  }

  /// The same on a line: of many places the first ones.
  func shortTitle(between: String = " · ") -> String {
    let sites = sites
    guard sites.count > 3 else { return title(between: between) }
    return words.text(
      "report.places",
      [
        "first": sites.prefix(2).map { name(of: $0, between: between) }.joined(separator: ", "),
        "count": String(sites.count - 2),
      ])
  }

  /// The places of the results.
  var sites: [Site] { places.map(\.site) }

  private var places: [MeetingPlace] { [place] + others }

  /// The languages to look for in what has translations of its own.
  var chain: [String] { words.language.chain }
}
