import Foundation
import KioskModel
import TerminalUI

/// One thing that both staff and a calendar have changed: ours, theirs, and whose word counts.
struct ClashScreen: Screen {
  enum Action: Sendable {
    /// Nil to answer another time.
    case answered(ImportChoices.Side?)
    case allAnswered(ImportChoices.Side)
    case left
    case read(Result<CalendarReading, any Error>)
  }

  let clashes: [ImportPlan.Clash]
  private(set) var request: CalendarRequest
  private var index: Int
  private var isReading = false

  /// The clashes of a plan, from the first that nobody has answered.
  init(_ clashes: [ImportPlan.Clash], request: CalendarRequest) {
    self.clashes = clashes
    self.request = request
    index = clashes.firstIndex { $0.answer == nil } ?? 0
  }

  var holdsDraft: Bool { !request.choices.answers.isEmpty }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text(
        "clash.title", ["number": String(index + 1), "all": String(clashes.count)]))
    page.back = .own(label: context.text("foot.back"), .left)
    guard !isReading, clashes.indices.contains(index) else {
      page.blocks = [.text(context.text("data.reading"))]
      return page
    }
    let clash = clashes[index]
    page.aside = clash.ours.title
    page.blocks = [
      .text(
        context.text("clash.both", ["part": context.words.part(clash), "title": clash.ours.title])),
      .fact(
        name: context.text("clash.ours"), value: context.words.value(of: clash.ours, in: clash)),
      .fact(
        name: context.text("clash.theirs"), value: context.words.value(of: clash.theirs, in: clash)),
    ]
    page.question = context.text("clash.ask")
    let answer = request.choices.side(in: clash.id)
    page.choices = [
      choice(1, "takeOurs", .answered(.ours), answer == .ours, context),
      choice(2, "takeTheirs", .answered(.theirs), answer == .theirs, context),
      choice(3, "later", .answered(nil), false, context),
    ]
    if clashes.count > 1 {
      page.choices += [
        choice(4, "allOurs", .allAnswered(.ours), false, context),
        choice(5, "allTheirs", .allAnswered(.theirs), false, context),
      ]
    }
    return page
  }

  private func choice(
    _ digit: Int, _ key: String, _ action: Action, _ isChosen: Bool, _ context: Context
  ) -> Choice<Action> {
    let label = context.text("clash.\(key)")
    return Choice(
      key: .digit(digit), label: isChosen ? context.text("clash.chosen", ["answer": label]) : label,
      shape: .tile, action: action)
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    if case .read(let result) = action { return finish(result) }
    guard !isReading else { return [] }
    switch action {
    case .answered(let side):
      request.choices.answers[clashes[index].id] = side
      index += 1
      if index < clashes.count { return [] }
    case .allAnswered(let side):
      for clash in clashes { request.choices.answers[clash.id] = side }
    case .left, .read: break
    }
    // What the answers change is worked out again, before anything is done.
    isReading = true
    return [.run(.readCalendar(request)) { .read($0) }]
  }

  private func finish(_ result: Result<CalendarReading, any Error>) -> [Effect<Action>] {
    guard case .success(let reading) = result else {
      // The USB drive has been pulled out, say; the program says why.
      return [.replace(CalendarFilesScreen())]
    }
    return [
      .replace(
        CalendarPreviewScreen(plan: reading.plan, record: reading.record, request: request))
    ]
  }
}
