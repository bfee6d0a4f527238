import KioskModel

/// A rating was given while several sessions could be meant: which was it?
struct WhichSessionScreen: Screen {
  enum Action: Sendable {
    case sessionChosen(Session)
    case visitChosen
  }

  let score: Int
  let sessions: [Session]

  var patience: Duration? { .seconds(10) }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: "")
    page.blocks = [.banner("\(score) – " + here.text("score.\(score)"), score: score)]
    page.question = here.text("which.question")
    page.choices = sessions.suffix(7).enumerated().map { index, session in
      Choice(
        key: .digit(index + 1), label: here.title(session.activity),
        details: [
          [here.words.hours(session), session.activity.rooms.first ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "  ")
        ],
        shape: .row, action: .sessionChosen(session))
    }
    page.choices.append(
      Choice(
        key: .digit(page.choices.count + 1), label: here.text("which.visit"), shape: .row,
        action: .visitChosen))
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .sessionChosen(let session):
      RatedScreen.record(score: score, session: session, here, replacing: true)
    case .visitChosen: RatedScreen.record(score: score, session: nil, here, replacing: true)
    }
  }

  /// The press was given: it is kept, as one about the visit as a whole.
  func abandoned(_ here: Surroundings) -> [Request] {
    RatedScreen.record(score: score, session: nil, here).filter {
      if case .record = $0 { true } else { false }
    }
  }
}
