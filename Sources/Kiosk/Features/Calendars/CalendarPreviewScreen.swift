import Foundation
import KioskModel
import TerminalUI

/// What taking a calendar in would do, before it is done.
struct CalendarPreviewScreen: Screen {
  enum Action: EditingAction {
    case taken
    case gone
    case clashesOpened
    case pairs
    case organisers
    case read(Result<CalendarReading, any Error>)
    case editing(DocumentEditing.Action)
  }

  private(set) var plan: ImportPlan
  private(set) var request: CalendarRequest
  /// What is kept of it beside the programme: that it was read, and how it went.
  private var record: DocumentChange.Edit
  private var editing = DocumentEditing()
  private var isReading = false

  init(plan: ImportPlan, record: DocumentChange.Edit, request: CalendarRequest) {
    self.plan = plan
    self.record = record
    self.request = request
  }

  /// Answers are kept while somebody is away.
  var holdsDraft: Bool { !request.choices.answers.isEmpty }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("calendarFile.preview"))
    page.blocks = [
      .figures(
        [
          ("new", plan.new.count), ("changed", plan.changed.count), ("gone", plan.gone.count),
          ("unchanged", plan.unchanged.count), ("skipped", plan.skipped.count),
        ].map { Figure(value: String($0.1), label: context.text("calendarFile.\($0.0)")) })
    ]
    page.message = editing.message
    page.blocks += context.words.remarks(plan).map { .text($0) }
    page.blocks.append(.table(Table(rows: context.words.rows(plan), widest: 2)))
    if plan.hasEffect {
      page.choices.append(
        Choice(
          key: .digit(1), label: context.text("calendarFile.take"), shape: .tile, action: .taken))
    }
    if !plan.gone.isEmpty {
      page.choices.append(
        choice(
          2, request.choices.endsGone ? "keepGone" : "endGone", .gone, context))
    }
    if !plan.clashes.isEmpty {
      page.choices.append(
        choice(3, plan.openClashes.isEmpty ? "answers" : "answer", .clashesOpened, context))
    }
    if !plan.pairs.isEmpty {
      page.choices.append(
        choice(4, request.choices.pairs ? "apart" : "together", .pairs, context))
    }
    page.choices.append(
      choice(5, request.takesOrganisers ? "withoutOrganisers" : "organisers", .organisers, context))
    return page
  }

  private func choice(
    _ digit: Int, _ key: String, _ action: Action, _ context: Context
  ) -> Choice<Action> {
    Choice(
      key: .digit(digit), label: context.text("calendarFile.\(key)"), shape: .tile, action: action)
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .editing(let action): return editing.update(action, context) { [.back] }
    case .read(let result):
      isReading = false
      if case .success(let reading) = result { (plan, record) = (reading.plan, reading.record) }
      return []
    case .taken, .gone, .clashesOpened, .pairs, .organisers: break
    }
    guard !isReading else { return [] }
    switch action {
    case .taken:
      let (plan, record) = (plan, record)
      return editing.ask(context, done: "") { editor throws(PlanningProblem) in
        try editor.take(plan).followed(by: DocumentChange([record]))
      }
    case .gone: request.choices.endsGone.toggle()
    case .clashesOpened: return [.replace(ClashScreen(plan.clashes, request: request))]
    case .pairs: request.choices.pairs.toggle()
    case .organisers: request.takesOrganisers.toggle()
    case .read, .editing: return []
    }
    // What the decision changes is worked out again, before anything is done.
    isReading = true
    return [.run(.readCalendar(request)) { .read($0) }]
  }
}
