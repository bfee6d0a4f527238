import Foundation
import KioskModel

/// What visitors thought and who came, for those who follow it up.
struct ResultsScreen: Screen {
  enum Action: Sendable {
    case periodChanged, nextShown, previousShown
  }

  /// What the page shows of the results.
  enum View: Hashable {
    case overview
    case table(Division)
    /// One of the questions, by its place.
    case question(Int)
  }

  private(set) var period = ResultsPeriod.fourWeeks
  private(set) var results: Results?
  private var shown = 0
  private var asked: UUID?
  private var error = ""

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(
      title: here.text("results.page"), aside: here.text("results.period.\(period.rawValue)"))
    let names = ResultWords(words: here.words, place: here.place, questions: here.questions)
    if let results {
      let view = views[shown]
      page.title += " · " + title(view, names)
      page.blocks = ResultBlocks(results: results, names: names).blocks(view)
    } else {
      page.blocks = [.text(error.isEmpty ? here.text("data.reading") : error)]
    }
    page.choices = [
      Choice(
        key: .digit(1), label: here.text("results.changePeriod"), shape: .foot,
        action: .periodChanged),
      Choice(
        key: .digit(2), otherKeys: [.right], label: here.text("results.next"), shape: .foot,
        action: .nextShown),
      Choice(
        key: .digit(3), otherKeys: [.left], label: here.text("results.previous"), shape: .foot,
        action: .previousShown),
    ]
    return page
  }

  mutating func appeared(_ here: Surroundings) -> [Request] { read(here) }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .periodChanged:
      let all = ResultsPeriod.allCases
      period = all[((all.firstIndex(of: period) ?? 0) + 1) % all.count]
      shown = 0
      return read(here)
    case .nextShown: shown = (shown + 1) % views.count
    case .previousShown: shown = (shown + views.count - 1) % views.count
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .results(let found): results = found
    case .failed(let failure): error = here.words.sentence(for: failure)
    default: break
    }
    return []
  }

  private mutating func read(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    asked = id
    results = nil
    return [
      .perform(
        .readResults(
          period.days(from: here.now.date), by: period.dimensions, place: here.place), id: id)
    ]
  }

  /// What there is to show; weeks are a part of the overview.
  private var views: [View] {
    guard let results else { return [.overview] }
    let tables = results.tables.map(\.dimension).filter { $0 != .week && $0 != .year }
    let questions = results.questions.indices.filter { results.questions[$0].choices != nil }
    return [.overview] + tables.map(View.table) + questions.map(View.question)
  }

  private func title(_ view: View, _ names: ResultWords) -> String {
    switch view {
    case .overview: names.words.text("results.overview")
    case .table(let dimension): names.heading(dimension)
    case .question: names.words.text("results.questions")
    }
  }
}
