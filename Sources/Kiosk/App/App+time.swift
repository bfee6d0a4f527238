import KioskModel

/// What time does, and changes in the data folder.
extension App {
  mutating func wake() -> [Effect] {
    var effects: [Effect] = []
    let now = here.moment.uptime
    if upkeepDay != here.now.date { effects += keepUp() }
    if let retry = outbox.retry, retry <= now { effects += outbox.retryNow() }
    if let deadline = screens.last?.deadline, deadline <= now {
      effects += changeTop { screen, here in screen.deadlinePassed(here) }
    }
    guard canIdle else { return effects + forgetListener() }
    let wasAsking = idle.isAsking
    switch idle.state(at: now, patience: patience, warning: here.place.site.warningSeconds) {
    case .awake: break
    case .asking: if !wasAsking { effects.append(.ring) }
    case .over: effects += leave()
    }
    return effects
  }

  /// When somebody has to be told that the disk is late, unless they have been.
  var lateSaving: Duration? {
    guard outbox.retry == nil, let since = outbox.waiting.first?.since else { return nil }
    let late = since + Self.savingTime
    return late > here.moment.uptime ? late : nil
  }

  /// Whether what has happened is not on the disk although it should be.
  var isSavingLate: Bool {
    if outbox.retry != nil { return true }
    guard let since = outbox.waiting.first?.since else { return false }
    return here.moment.uptime - since >= Self.savingTime
  }

  /// The visitor is gone: home, in the first language, and nothing of theirs left.
  mutating func leave() -> [Effect] {
    _ = idle.pressed(at: here.moment.uptime)
    if here.staff != nil { return lock() }
    let hushed = endListening()
    leftover = Leftover(
      until: here.moment.uptime + Self.pauseAfterLeaving, page: page, picture: picture)
    goHome()
    touchedAt = nil
    useLanguage(here.place.site.languages.first ?? "sv")
    return hushed
  }

  /// At home, in the first language and with nothing begun there is nobody to wait for; a question
  /// to the room stands at home until staff end it.
  var canIdle: Bool {
    let isHome = screens.count == 1 || screens.count == 2 && screens.last is PollScreen
    return !isHome || pageState != PageState()
      || here.words.language != here.place.site.languages.first
  }

  var patience: Duration {
    let site = here.place.site
    if here.staff != nil { return .seconds(max(10, site.lockSeconds - site.warningSeconds)) }
    let usual = screens.last?.patience ?? .seconds(here.place.site.idleSeconds)
    // Whoever listens has not gone, but what never ends must not hold the kiosk.
    return listening.isSpeaking && !idle.isAsking ? max(usual, Self.listeningTime) : usual
  }

  /// Whether what the pages show is still being read, or written as fast as it should be.
  var isGathering: Bool {
    isReading || isReadingJournals || pending.values.contains(where: \.isReading)
      || !outbox.waiting.isEmpty && !isSavingLate
  }

  mutating func readJournals() -> [Effect] {
    isReadingJournals = true
    return [.readJournals(here.now.date)]
  }

  mutating func readAgain() -> [Effect] {
    if isReading {
      mustReadAgain = true
      return []
    }
    isReading = true
    return [.readPlace]
  }

  mutating func use(_ reading: PlaceReading) -> [Effect] {
    var effects: [Effect] = []
    let place = reading.place
    here.place = place.keeping(here.place)
    here.members = reading.members
    here.memberError = reading.memberError
    // Nobody has been taken off a list that could not be read.
    if let staff = here.staff, here.memberError == nil,
      !here.members.contains(where: { $0.id == staff.id })
    {
      // Whoever is not on it is at work no longer.
      effects += lock()
      parked[staff.id] = nil
    }
    here.book = SessionBook(here.place.programme)
    here.questions = reading.questions ?? here.questions
    here.questionError = reading.questionError
    here.offered = reading.offered ?? here.offered
    if let recordings = reading.recordings { here.speech?.recordings = recordings }
    here.knownLanguages = localizer.names(here.offered.languages, scripts: look.scripts)
    here.languages = localizer.names(place.site.shownLanguages, scripts: look.scripts)
    if root is WelcomeScreen {
      // The place has been set up while the page waited for it.
      root = HomeScreen()
      effects += leave()
    }
    return effects + finishReading()
  }

  mutating func finishReading() -> [Effect] {
    isReading = false
    guard mustReadAgain else { return [] }
    mustReadAgain = false
    return readAgain()
  }
}
