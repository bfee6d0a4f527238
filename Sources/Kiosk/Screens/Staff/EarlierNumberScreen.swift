import KioskModel
import TerminalUI

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

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: session.map { context.title($0.activity) } ?? context.text("earlier.house"),
      aside: context.words.longDay(day))
    page.question = context.text("earlier.ask")
    page.hint = context.text("group.hint")
    page.add(
      number, deleteLabel: context.text("unlock.rub"),
      label: context.text("earlier.add", count: number.value), typed: { .typed($0) },
      lineTyped: { .lineTyped($0) },
      entered: { .entered })
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
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
        session: session?.id, time: context.moment.wall, isLate: day < context.now.date,
        by: context.staff?.id ?? "")
      return [.count(.arrival(arrival, count: number.value, day: day, context)), .back]
    }
  }
}
