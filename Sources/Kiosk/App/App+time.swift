import KioskModel

/// What time does, and changes in the data folder.
extension App {
  mutating func wake() -> [Effect] {
    var effects: [Effect] = []
    let now = here.moment.uptime
    if let retry = outbox.retry, retry <= now { effects += outbox.retryNow() }
    if let deadline = screens.last?.deadline, deadline <= now {
      effects += changeTop { screen, here in screen.deadlinePassed(here) }
    }
    guard canIdle else { return effects }
    let wasAsking = idle.isAsking
    switch idle.state(at: now, patience: patience, warning: here.place.site.warningSeconds) {
    case .awake: break
    case .asking: if !wasAsking { effects.append(.ring) }
    case .over: leave()
    }
    return effects
  }

  /// The visitor is gone: home, in the first language, and nothing of theirs left.
  mutating func leave() {
    goHome()
    touchedAt = nil
    _ = idle.pressed(at: here.moment.uptime)
    useLanguage(here.place.site.languages.first ?? "sv")
  }

  /// At home, in the first language and with nothing begun there is nobody to wait for.
  var canIdle: Bool {
    screens.count > 1 || pageState != PageState()
      || here.words.language != here.place.site.languages.first
  }

  var patience: Duration {
    screens.last?.patience ?? .seconds(here.place.site.idleSeconds)
  }

  mutating func readAgain() -> [Effect] {
    if isReading {
      mustReadAgain = true
      return []
    }
    isReading = true
    return [.readPlace]
  }

  mutating func use(_ place: MeetingPlace, _ questions: QuestionSet?) -> [Effect] {
    here.place = place.keeping(here.place)
    here.book = SessionBook(here.place.programme)
    here.questions = questions ?? here.questions
    here.languages = localizer.names(place.site.languages)
    if root is WelcomeScreen {
      // The place has been set up while the page waited for it.
      root = HomeScreen()
      leave()
    }
    return finishReading()
  }

  mutating func finishReading() -> [Effect] {
    isReading = false
    guard mustReadAgain else { return [] }
    mustReadAgain = false
    return readAgain()
  }
}
