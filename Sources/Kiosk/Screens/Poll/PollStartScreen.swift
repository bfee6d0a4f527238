import KioskModel

/// Which question staff ask the room; while one is asked, the way to end it.
struct PollStartScreen: Screen {
  enum Action: Sendable {
    case chosen(UsualPoll?)
    case ended
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("pollStaff.staffTitle"))
    if let tally = here.poll {
      page.blocks = [
        .text(tally.poll.words(here.words).question),
        .figures([
          Figure(value: String(tally.count), label: here.text("pollStaff.answered"))
        ]), .text(here.text("pollStaff.hiddenUntilEnd")),
      ]
      page.choices = [
        Choice(key: .digit(1), label: here.text("pollStaff.end"), shape: .tile, action: .ended)
      ]
      return page
    }
    page.blocks = [.text(here.text("pollStaff.explanation"))]
    page.tileColumns = 2
    page.choices = UsualPoll.allCases.enumerated().map { index, usual in
      let (question, options) = usual.words(here.words)
      return Choice(
        key: .digit(index + 1), label: question, details: [options.joined(separator: ", ")],
        shape: .tile, action: .chosen(usual))
    }
    page.choices.append(
      Choice(
        key: .digit(UsualPoll.allCases.count + 1), label: here.text("pollStaff.own"), shape: .tile,
        action: .chosen(nil)))
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let usual): return [.show(PollFormScreen(usual, here))]
    case .ended:
      guard let poll = here.poll?.poll else { return [] }
      // The kiosk is the room's again, with what it has answered.
      return [.record(.feedback(.pollEnd(poll.id)), id: here.newID()), .lock]
    }
  }
}
