import Foundation
import KioskModel
import Statistics
import TerminalUI

/// What visitors thought and who came, for those who follow it up.
struct ResultsScreen: Screen {
  enum Action: Sendable {
    case choosing, nextShown, previousShown
    case appeared
    case progressed(Double)
    case finished(Result<Results, any Error>)
  }

  let selection: ResultsSelection
  private(set) var results: Results?
  private var shown = ResultsView.overview
  private var isReading = false
  private var share = 0.0
  private var message: PageMessage?

  init(_ selection: ResultsSelection = ResultsSelection()) { self.selection = selection }

  var onAppear: Action? { .appeared }

  func page(_ context: Context) -> Page<Action> {
    let names = names(context)
    var page = Page<Action>(title: context.text("results.page"), aside: aside(context, names))
    if let report = report(names) {
      let blocks = ResultBlocks(document: report)
      page.title += " · " + blocks.title(shown)
      page.blocks = blocks.blocks(shown)
    } else if isReading {
      let percent = names.percent(share)
      page.blocks = [
        .text(context.text("data.reading") + (share > 0 ? " " + percent : "")),
        .progress(share),
      ]
    }
    page.message = message
    page.choices = choices(context)
    return page
  }

  private func aside(_ context: Context, _ names: ResultWords) -> String {
    selection.calendarPeriod(from: context.now.date).map { names.shortPeriod($0.days) }
      ?? context.text("results.period.today")
  }

  private func choices(_ context: Context) -> [Choice<Action>] {
    [
      Choice(
        key: .digit(1), label: context.text("results.choose"), shape: .footer, action: .choosing),
      Choice(
        key: .digit(2), otherKeys: [.right], label: context.text("results.next"), shape: .footer,
        action: .nextShown),
      Choice(
        key: .digit(3), otherKeys: [.left], label: context.text("results.previous"), shape: .footer,
        action: .previousShown),
    ]
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .choosing: return [.show(ResultsChoiceScreen(selection))]
    case .nextShown: step(1, context)
    case .previousShown: step(-1, context)
    case .appeared: return read(context)
    case .progressed(let share): self.share = share
    case .finished(let result):
      isReading = false
      switch result {
      case .success(let found):
        results = found
        shown = report(names(context)).flatMap { ResultsView.all(of: $0).first } ?? .overview
      case .failure(let error): message = context.failed(error)
      }
    }
    return []
  }

  private mutating func read(_ context: Context) -> [Effect<Action>] {
    isReading = true
    let today = context.now.date
    var job = Job.readResultsOfToday(today, place: context.place)
    if let period = selection.calendarPeriod(from: today),
      let other = selection.otherPeriod(from: today)
    {
      job = .readResults(of: period, comparedWith: other, place: context.place)
    }
    return [.run(job, progress: { .progressed($0) }, then: { .finished($0) })]
  }

  private mutating func step(_ count: Int, _ context: Context) {
    let views =
      report(names(context)).map { ResultsView.all(of: $0) } ?? [.overview]
    let place = views.firstIndex(of: shown) ?? 0
    shown = views[(place + count + views.count) % views.count]
  }

  private func report(_ names: ResultWords) -> ReportDocument? {
    results.map {
      ReportDocument($0, names, dates: names.shortPeriod)
    }
  }

  private func names(_ context: Context) -> ResultWords {
    ResultWords(words: context.words, place: context.place, questions: context.questions)
  }
}
