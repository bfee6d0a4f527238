import KioskModel
import Statistics
import TerminalUI

/// Chooses which results are looked at: the period, and what it is compared with.
struct ResultsChoiceScreen: Screen {
  enum Action: Sendable {
    case periodChanged, wentBack, wentForward, otherChanged, chosen
  }

  private(set) var selection: ResultsSelection

  init(_ selection: ResultsSelection) { self.selection = selection }

  func page(_ context: Context) -> Page<Action> {
    let names = ResultWords(
      words: context.words, place: context.place, questions: context.questions)
    let today = context.now.date
    func tile(_ digit: Int, _ label: String, _ detail: String, _ action: Action) -> Choice<Action> {
      Choice(
        key: .digit(digit), label: context.text("results." + label),
        details: detail.isEmpty ? [] : [detail], shape: .tile, action: action)
    }
    var page = Page<Action>(
      title: context.text("results.page") + " · " + context.text("results.choose"),
      aside: selection.calendarPeriod(from: today).map { names.shortPeriod($0.days) } ?? "")
    page.tileColumns = 2
    page.choices = [
      tile(
        1, "changePeriod", context.text("results.period.\(selection.period.rawValue)"),
        .periodChanged)
    ]
    if selection.period != .today {
      page.choices.append(tile(2, "back", context.text("results.backText"), .wentBack))
    }
    if selection.back > 0 {
      page.choices.append(tile(3, "forward", context.text("results.forwardText"), .wentForward))
    }
    if let other = selection.otherPeriod(from: today) {
      page.choices.append(
        tile(
          4, "compare",
          context.text("results.other.\(selection.other.rawValue)") + ", "
            + names.shortPeriod(other.days), .otherChanged))
    }
    page.choices.append(tile(6, "show", "", .chosen))
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .periodChanged:
      selection.period = Self.next(after: selection.period, of: ResultsPeriod.allCases)
      selection.back = 0
    case .wentBack: selection.back += 1
    case .wentForward: selection.back = max(0, selection.back - 1)
    case .otherChanged:
      selection.other = Self.next(after: selection.other, of: ResultsPeriod.Other.allCases)
    case .chosen: return [.back, .replace(ResultsScreen(selection))]
    }
    return []
  }

  private static func next<Value: Equatable>(after value: Value, of all: [Value]) -> Value {
    all[((all.firstIndex(of: value) ?? 0) + 1) % all.count]
  }
}
