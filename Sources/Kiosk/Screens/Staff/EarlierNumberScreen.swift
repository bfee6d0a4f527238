import KioskModel

/// How many came on a day, to a session or to the house as a whole: a number, and Enter.
struct EarlierNumberScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case lineTyped(String)
    case entered
  }

  let day: LocalDate
  /// Nil for the house as a whole.
  let session: Session?
  private(set) var number = NumberPad()

  init(day: LocalDate, session: Session?) {
    self.day = day
    self.session = session
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(
      title: session.map { here.title($0.activity) } ?? here.text("earlier.house"),
      aside: here.words.longDay(day))
    page.question = here.text("earlier.ask")
    page.hint = here.text("group.hint")
    page.add(
      number, deleteLabel: here.text("unlock.rub"),
      label: here.text("earlier.add", count: number.value), typed: { .typed($0) },
      lineTyped: { .lineTyped($0) },
      entered: { .entered })
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key):
      number.take(key)
      return []
    case .lineTyped(let line):
      number.take(line: line)
      return []
    case .entered:
      guard number.value > 0 else { return [] }
      let arrival = Arrival(
        session: session?.id, time: here.moment.wall, isLate: day < here.now.date,
        by: here.staff?.id ?? "")
      return [.count(.arrival(arrival, count: number.value, day: day, here)), .back]
    }
  }
}
