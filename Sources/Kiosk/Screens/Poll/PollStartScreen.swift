import KioskModel

/// Which question staff ask the room; while one is asked, the way to end it.
struct PollStartScreen: Screen {
  enum Action: Sendable {
    case chosen(question: String, options: [String])
    case ended
  }

  /// Questions that meeting places ask often, by their keys.
  private static let presets = [("who", 4), ("belly", 4), ("energy", 3)]

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("pollStaff.staffTitle"))
    if let tally = here.poll {
      page.blocks = [
        .text(tally.poll.question),
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
    page.choices = Self.presets.enumerated().map { index, preset in
      let question = here.text("pollStaff.presets.\(preset.0).question")
      let options = (1...preset.1).map { here.text("pollStaff.presets.\(preset.0).option\($0)") }
      return Choice(
        key: .digit(index + 1), label: question, details: [options.joined(separator: ", ")],
        shape: .tile, action: .chosen(question: question, options: options))
    }
    page.choices.append(
      Choice(
        key: .digit(Self.presets.count + 1), label: here.text("pollStaff.own"), shape: .tile,
        action: .chosen(question: "", options: [])))
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let question, let options):
      return [.show(PollFormScreen(question: question, options: options, here))]
    case .ended:
      guard let poll = here.poll?.poll else { return [] }
      // The kiosk is the room's again, with what it has answered.
      return [.record(.feedback(.pollEnd(poll.id)), id: here.newID()), .lock]
    }
  }
}
