import Foundation
import KioskModel

/// What visitors thought and who came, for those who follow it up.
struct ResultsScreen: Screen {
  enum Action: Sendable {
    case choosing, nextShown, previousShown
  }

  /// What the page shows of the results.
  enum View: Hashable {
    case overview, faces, comparison
    case table(Division)
    /// One of the questions, by its place.
    case question(Int)
  }

  let selection: ResultsSelection
  private(set) var results: Results?
  private var shown = View.overview
  private(set) var ongoing: UUID?
  private var share = 0.0
  private var message: PageMessage?

  init(_ selection: ResultsSelection = ResultsSelection()) { self.selection = selection }

  func page(_ here: Surroundings) -> Page<Action> {
    let names = ResultWords(words: here.words, place: here.place, questions: here.questions)
    var page = Page<Action>(title: here.text("results.page"), aside: aside(here, names))
    if let results {
      let blocks = ResultBlocks(results: results, kind: selection.kind, names: names)
      page.title += " · " + blocks.title(shown)
      page.blocks = blocks.blocks(shown)
    } else if ongoing != nil {
      let percent = names.percent(share)
      page.blocks = [
        .text(here.text("data.reading") + (share > 0 ? " " + percent : "")),
        .table(Table(rows: [Table.Row(cells: [names.bar(share, width: 40)])])),
      ]
    }
    page.message = message
    page.choices = choices(here)
    return page
  }

  private func aside(_ here: Surroundings, _ names: ResultWords) -> String {
    selection.back == 0
      ? here.text("results.period.\(selection.period.rawValue)")
      : names.shortPeriod(selection.days(from: here.now.date))
  }

  private func choices(_ here: Surroundings) -> [Choice<Action>] {
    [
      Choice(key: .digit(1), label: here.text("results.choose"), shape: .foot, action: .choosing),
      Choice(
        key: .digit(2), otherKeys: [.right], label: here.text("results.next"), shape: .foot,
        action: .nextShown),
      Choice(
        key: .digit(3), otherKeys: [.left], label: here.text("results.previous"), shape: .foot,
        action: .previousShown),
    ]
  }

  mutating func appeared(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    ongoing = id
    let today = here.now.date
    return [
      .perform(
        .readResults(
          selection.days(from: today), comparedWith: selection.otherDays(from: today),
          by: selection.period.dimensions, place: here.place), id: id)
    ]
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .choosing: return [.show(ResultsChoiceScreen(selection))]
    case .nextShown: step(1)
    case .previousShown: step(-1)
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    switch news {
    case .progress(let id, let share) where id == ongoing: self.share = share
    case .done(let id, let outcome) where id == ongoing:
      ongoing = nil
      switch outcome {
      case .results(let found):
        results = found
      case .failed(let failure): message = here.failed(failure)
      default: break
      }
    default: break
    }
    return []
  }

  private mutating func step(_ count: Int) {
    let views = views
    let place = views.firstIndex(of: shown) ?? 0
    shown = views[(place + count + views.count) % views.count]
  }

  /// What there is to show; weeks are a part of the overview.
  private var views: [View] {
    guard let results else { return [.overview] }
    if selection.kind != nil {
      return [.overview, .faces] + Results.partsOfKinds.map(View.table)
    }
    let tables = results.tables.map(\.dimension).filter { $0 != .week && $0 != .year }
    let questions = results.questions.indices.filter { results.questions[$0].choices != nil }
    return [.overview, .faces, .comparison] + tables.map(View.table)
      + questions.map(View.question)
  }
}
