import KioskModel

/// What taking a calendar in would do, before it is done.
struct CalendarPreviewScreen: Screen {
  enum Action: Sendable {
    case taken(endingGone: Bool)
  }

  let plan: ImportPlan
  private var desk = ChangeDesk()

  init(plan: ImportPlan) { self.plan = plan }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("calendarFile.preview"))
    let lists = [("new", plan.new), ("changed", plan.changed), ("gone", plan.gone)]
    page.blocks = [
      .figures(
        lists.map { Figure(value: String($0.1.count), label: here.text("calendarFile.\($0.0)")) }
          + [
            Figure(value: String(plan.unchanged.count), label: here.text("calendarFile.unchanged")),
            Figure(value: String(plan.skipped.count), label: here.text("calendarFile.skipped")),
          ])
    ]
    page.message = desk.message
    let rows = lists.flatMap { name, activities in
      activities.map { activity in
        Table.Row(cells: [
          here.text("calendarFile.\(name)"),
          here.words.day(activity.start.date) + " " + activity.start.clock,
          here.title(activity),
          here.words.repeats(activity),
        ])
      }
    }
    page.blocks.append(.table(Table(rows: rows, widest: 2)))
    if !plan.toStore.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(1), label: here.text("calendarFile.take"), shape: .tile,
          action: .taken(endingGone: false)))
    }
    if !plan.gone.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(2), label: here.text("calendarFile.takeAndEnd"), shape: .tile,
          action: .taken(endingGone: true)))
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    guard case .taken(let endingGone) = action else { return [] }
    let plan = plan
    return desk.ask(here, done: "") { editor throws(PlanningProblem) in
      try editor.take(plan, endingGone: endingGone)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    desk.learned(news, here) == true ? [.back] : []
  }
}
