import KioskModel
import TerminalUI

/// The questions that staff can ask the room; while one is open, the choice to end it.
struct PollStartScreen: Screen {
  enum Action: Sendable {
    case chosen(PollTemplate?)
    case ended
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("pollStaff.staffTitle"))
    if let tally = context.poll {
      page.blocks = [
        .text(tally.poll.words(context.words).question),
        .figures([
          Figure(value: String(tally.count), label: context.text("pollStaff.answered"))
        ]), .text(context.text("pollStaff.hiddenUntilEnd")),
      ]
      page.choices = [
        Choice(key: .digit(1), label: context.text("pollStaff.end"), shape: .tile, action: .ended)
      ]
      return page
    }
    page.blocks = [.text(context.text("pollStaff.explanation"))]
    page.tileColumns = 2
    page.choices = PollTemplate.allCases.enumerated().map { index, usual in
      let (question, options) = usual.words(context.words)
      return Choice(
        key: .digit(index + 1), label: question, details: [options.joined(separator: ", ")],
        shape: .tile, action: .chosen(usual))
    }
    page.choices.append(
      Choice(
        key: .digit(PollTemplate.allCases.count + 1), label: context.text("pollStaff.own"),
        shape: .tile,
        action: .chosen(nil)))
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .chosen(let usual): return [.show(PollFormScreen(usual, context))]
    case .ended:
      guard let poll = context.poll?.poll else { return [] }
      // The kiosk is locked, and shows the result.
      return [.record(.feedback(.pollEnd(poll.id)), id: context.newID()), .lock]
    }
  }
}
