import KioskModel

/// What time does, and changes in the data folder.
extension App {
  /// Does what time has done by a moment, and shows it.
  mutating func settle(at moment: Moment) -> [Work] {
    let effects = pass(to: moment) + cancelAbandonedJobs()
    paint()
    return effects
  }

  /// Does what time has done by a moment. No event is dealt with before that: an alarm may be late,
  /// and while the machine sleeps none rings.
  mutating func pass(to moment: Moment) -> [Work] {
    let day = context.now.date
    // What was read before something else was dealt with does not turn the clock back.
    if moment.uptime >= context.moment.uptime { context.moment = moment }
    // The page of somebody who has gone is kept no longer than it is needed.
    if let leftover, leftover.until <= context.moment.uptime { self.leftover = nil }
    return (context.now.date == day ? [] : turnDay()) + passDeadlines()
  }

  private mutating func turnDay() -> [Work] {
    tellFeatures { $0.dayBegan($1) }
    takeAwayStandingHome()
    return readJournals()
  }

  private mutating func passDeadlines() -> [Work] {
    let now = context.moment.uptime
    let warning =
      navigation.top?.screen.leavesUnasked == true ? 0 : context.place.site.warningSeconds
    // Whoever has gone does nothing more, nor do the pages that were theirs.
    if canIdle, idle.isOver(at: now, patience: patience, warning: warning) { return leave() }
    var effects: [Work] = []
    effects += passScreenTimer()
    guard canIdle else { return effects + forgetListener() }
    let wasAsking = idle.isAsking
    _ = idle.state(at: now, patience: patience, warning: warning)
    return effects + (idle.isAsking && !wasAsking ? [.ring] : [])
  }

  /// Begins what has to be done again at times.
  mutating func wake() -> [Work] {
    var effects: [Work] = []
    if upkeepDay != context.now.date { effects += keepUp() }
    if let retry = outbox.retry, retry <= context.moment.uptime { effects += outbox.retryNow() }
    return effects
  }

  /// When somebody has to be told that the disk is late, unless they have been.
  var lateSaving: Duration? {
    guard outbox.retry == nil, let since = outbox.waiting.first?.since else { return nil }
    let late = since + Self.savingTime
    return late > context.moment.uptime ? late : nil
  }

  /// Whether what has happened is not on the disk although it should be.
  var isSavingLate: Bool {
    if outbox.retry != nil { return true }
    guard let since = outbox.waiting.first?.since else { return false }
    return context.moment.uptime - since >= Self.savingTime
  }

  /// The visitor is gone: home, in the first language, and nothing of theirs left.
  mutating func leave() -> [Work] {
    _ = idle.pressed(at: context.moment.uptime)
    if context.staff != nil { return lock() }
    let stopped = endListening()
    leftover = Leftover(
      until: context.moment.uptime + Self.pauseAfterLeaving, page: page, renderedPage: renderedPage)
    goHome()
    touchedAt = nil
    useLanguage(context.place.site.languages.first ?? "sv")
    // What comes with the same event meets home already.
    paint()
    return stopped
  }

  /// Whether the first page is shown, or what stands in its place until it is taken away.
  var isHome: Bool {
    navigation.isAtRoot || navigation.top?.number == standingHome
  }

  /// At home, in the first language and with nothing begun there is nobody to wait for.
  var canIdle: Bool {
    !isHome || pageState != PageState()
      || context.words.language.tag != context.place.site.languages.first
  }

  var patience: Duration {
    let site = context.place.site
    if context.staff != nil { return .seconds(max(10, site.lockSeconds - site.warningSeconds)) }
    var usual = navigation.top?.screen.patience ?? .seconds(context.place.site.idleSeconds)
    // What has to be heard, or typed in lines, takes longer.
    if navigation.top?.screen.leavesUnasked == true,
      context.access.hasListener || context.access.readsLines
    {
      usual = max(usual, Self.slowSilence)
    }
    // Whoever listens has not gone, but what never ends must not hold the kiosk.
    return listening.isSpeaking && !idle.isAsking ? max(usual, Self.listeningTime) : usual
  }

  /// How long a page that leaves unasked waits for somebody who listens or types lines.
  static let slowSilence = Duration.seconds(60)

  /// Whether what the pages show is still being read, or written as fast as it should be.
  var isGathering: Bool {
    isReading || isReadingJournals || jobs.values.contains { $0.traits.contains(.fillsPage) }
      || !outbox.waiting.isEmpty && !isSavingLate || waitsForJobUntil != nil
  }

  /// When a job that a typed line waits for has taken so long that the page is read without it;
  /// nil where there is none.
  var waitsForJobUntil: Duration? {
    let late = jobs.values.filter(\.isAwaited).map { $0.since + Self.savingTime }
      .filter { $0 > context.moment.uptime }
    return context.access.readsLines ? late.max() : nil
  }

  mutating func readJournals() -> [Work] {
    isReadingJournals = true
    return [.readJournals(context.now.date)]
  }

  mutating func readAgain() -> [Work] {
    if isReading {
      mustReadAgain = true
      return []
    }
    isReading = true
    return [.readPlace]
  }

  mutating func use(_ reading: PlaceReading) -> [Work] {
    var effects: [Work] = []
    let place = reading.place
    context.place = place.keeping(context.place)
    tellFeatures { $0.placeRead(reading, $1) }
    // Whoever has been taken off the staff is at work no longer; nobody has been taken off a list
    // that could not be read.
    if let staff = context.staff, reading.memberError == nil,
      !reading.members.contains(where: { $0.id == staff.id })
    {
      effects += lock()
      navigation.forgetParked(for: staff.id)
    }
    if let recordings = reading.recordings { context.access.speech?.recordings = recordings }
    context.languageNames = LanguageNames(
      place: localizer.names(place.site.shownLanguages, scripts: look.scripts),
      known: localizer.names(context.offered.languages, scripts: look.scripts))
    if let home = root.successor {
      // The place has been set up while the page waited for it.
      root = home
      effects += leave()
    }
    return effects + finishReading()
  }

  mutating func finishReading() -> [Work] {
    isReading = false
    guard mustReadAgain else { return [] }
    mustReadAgain = false
    return readAgain()
  }
}
