import KioskModel
import TerminalUI

/// Chooses which results are looked at: the period, what it is compared with, a kind of activity.
struct ResultsChoiceScreen: Screen {
  enum Action: Sendable {
    case periodChanged, wentBack, wentForward, otherChanged, kindChanged, chosen
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
      aside: names.shortPeriod(selection.days(from: today)))
    page.tileColumns = 2
    page.choices = [
      tile(
        1, "changePeriod", context.text("results.period.\(selection.period.rawValue)"),
        .periodChanged),
      tile(2, "back", context.text("results.backText"), .wentBack),
    ]
    if selection.back > 0 {
      page.choices.append(tile(3, "forward", context.text("results.forwardText"), .wentForward))
    }
    page.choices += [
      tile(
        4, "compare",
        context.text("results.other.\(selection.other.rawValue)") + ", "
          + names.shortPeriod(selection.otherDays(from: today)), .otherChanged)
    ]
    if selection.period != .today {
      let kind = selection.kind.map { context.text("kind.\($0.rawValue)") }
      page.choices.append(
        tile(5, "kinds", kind ?? context.text("results.allKinds"), .kindChanged))
    }
    page.choices.append(tile(6, "show", "", .chosen))
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .periodChanged:
      selection.period = Self.next(after: selection.period, of: ResultsPeriod.allCases)
      selection.back = 0
      if selection.period == .today { selection.kind = nil }
    case .wentBack: selection.back += 1
    case .wentForward: selection.back = max(0, selection.back - 1)
    case .otherChanged:
      selection.other = Self.next(after: selection.other, of: ResultsPeriod.Other.allCases)
    case .kindChanged:
      let kinds = [nil] + ActivityKind.allCases.map(Optional.init)
      selection.kind = Self.next(after: selection.kind, of: kinds)
    case .chosen: return [.back, .replace(ResultsScreen(selection))]
    }
    return []
  }

  private static func next<Value: Equatable>(after value: Value, of all: [Value]) -> Value {
    all[((all.firstIndex(of: value) ?? 0) + 1) % all.count]
  }
}
