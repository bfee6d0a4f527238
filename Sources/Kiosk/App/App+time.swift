import KioskModel
import TerminalUI

/// Time and changes in the data folder.
extension App {
  /// Handles everything due by `moment`, and paints the result.
  mutating func handleDue(at moment: Moment) -> [Work] {
    let effects = advance(to: moment) + cancelAbandonedJobs()
    paint()
    return effects
  }

  /// Handles everything due by `moment`. Called before each event: an alarm may be late, and none
  /// rings while the machine sleeps.
  mutating func advance(to moment: Moment) -> [Work] {
    let day = context.now.date
    // An input event may have been read before another event was handled: the clock is not set
    // back.
    if moment.uptime >= context.moment.uptime { context.moment = moment }
    glow.advance(to: context.moment.uptime)
    // The closed page is kept no longer than needed.
    if let closedPage, closedPage.until <= context.moment.uptime { self.closedPage = nil }
    return (context.now.date == day ? [] : turnDay()) + handleDeadlines()
  }

  private mutating func turnDay() -> [Work] {
    tellFeatures { $0.dayBegan($1) }
    removeStandingHome()
    return readJournals()
  }

  private mutating func handleDeadlines() -> [Work] {
    let now = context.moment.uptime
    let warning =
      navigation.top?.screen.closesWithoutAsking == true ? 0 : context.place.site.warningSeconds
    // If the visitor has left, the timers of their screens no longer count.
    if canIdle, idle.isOver(at: now, idleTimeout: idleTimeout, warning: warning) { return leave() }
    var effects: [Work] = []
    effects += handleScreenTimer()
    guard canIdle else { return effects + forgetListener() }
    let wasAsking = idle.isAsking
    _ = idle.state(at: now, idleTimeout: idleTimeout, warning: warning)
    return effects + (idle.isAsking && !wasAsking ? [.ring] : [])
  }

  /// Starts what is due again: the daily upkeep, the closing of journals, and saving after a failure.
  mutating func wake() -> [Work] {
    var effects: [Work] = []
    if upkeepDay != context.now.date { effects += keepUp() }
    if closedDay != context.now.date - 1, closedDay != context.lastClosedDay {
      effects += closeJournals()
    }
    if let retry = outbox.retry, retry <= context.moment.uptime { effects += outbox.retryNow() }
    return effects
  }

  /// When to warn that the disk is slow; nil if nothing is waiting or the warning is already shown.
  var lateSaving: Duration? {
    guard outbox.retry == nil, let since = outbox.waiting.first?.since else { return nil }
    let late = since + Self.savingTime
    return late > context.moment.uptime ? late : nil
  }

  /// Whether entries that should have been saved by now are not on the disk.
  var isSavingLate: Bool {
    if outbox.retry != nil { return true }
    guard let since = outbox.waiting.first?.since else { return false }
    return context.moment.uptime - since >= Self.savingTime
  }

  /// The number of entries that the disk has not taken in time.
  var unsaved: Int { isSavingLate ? outbox.waiting.count : 0 }

  /// Returns to the home page and the first language when the visitor has left, and resets what was
  /// theirs.
  mutating func leave() -> [Work] {
    _ = idle.pressed(at: context.moment.uptime)
    if context.staff != nil { return lock() }
    let stopped = endListening()
    welcomeNext(after: Self.pauseAfterLeaving)
    return stopped
  }

  /// Shows the home page in the first language to the next visitor.
  ///
  /// - Parameter pause: How long a press is taken for one on the page that closes.
  mutating func welcomeNext(after pause: Duration) {
    closedPage = ClosedPage(
      until: context.moment.uptime + pause, page: page, renderedPage: renderedPage)
    goHome()
    touch = nil
    useLanguage(context.place.site.languages.first ?? "sv")
    // Further input of the same event is matched against the home page.
    paint()
  }

  /// Whether the home page is shown, or a page that a feature shows instead of it.
  var isHome: Bool {
    navigation.isAtRoot || navigation.isStandingHome
  }

  /// Whether to check for inactivity: not on an untouched home page in the first language.
  var canIdle: Bool {
    !isHome || pageState != PageState()
      || context.words.language.tag != context.place.site.languages.first
  }

  var idleTimeout: Duration {
    let site = context.place.site
    if context.staff != nil { return .seconds(max(10, site.lockSeconds - site.warningSeconds)) }
    var usual = navigation.top?.screen.idleTimeout ?? .seconds(context.place.site.idleSeconds)
    // Listening, and typing in lines, take longer.
    if navigation.top?.screen.closesWithoutAsking == true,
      context.access.hasListener || context.access.readsLines
    {
      usual = max(usual, Self.slowIdleTimeout)
    }
    // A visitor who listens has not left, but a reading that never ends must not keep the kiosk
    // busy.
    return listening.isSpeaking && !idle.isAsking ? max(usual, Self.listeningTime) : usual
  }

  /// How long a page that closes without asking waits for a visitor who listens or types lines.
  static let slowIdleTimeout = Duration.seconds(60)

  /// Whether the page is still incomplete: its data is being read, or an entry is being saved and
  /// is not late yet.
  var isLoading: Bool {
    readings.isAny || jobs.values.contains { $0.traits.contains(.loadsPage) }
      || !outbox.waiting.isEmpty && !isSavingLate || waitsForJobUntil != nil
  }

  /// When a job has taken so long that the page is read out without its result; nil if there is no
  /// such job.
  var waitsForJobUntil: Duration? {
    let late = jobs.values.filter(\.isAwaited).map { $0.since + Self.savingTime }
      .filter { $0 > context.moment.uptime }
    return context.access.readsLines ? late.max() : nil
  }

  mutating func readJournals() -> [Work] {
    readings.areJournalsRead = true
    return [.readJournals(context.now.date)]
  }

  mutating func readAgain() -> [Work] {
    readings.beginDocuments() ? [.readPlace] : []
  }

  mutating func use(_ reading: PlaceReading) -> [Work] {
    var effects: [Work] = []
    let place = reading.place
    context.place = place.keeping(context.place)
    tellFeatures { $0.placeRead(reading, $1) }
    // A staff member who has been removed is locked out, but not if the list could not be read.
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
    if let home = root.homeAfterSetUp {
      // Set-up was completed while the page waited for it.
      root = home
      effects += leave()
    }
    return effects + finishReading()
  }

  mutating func finishReading() -> [Work] {
    readings.finishDocuments() ? readAgain() : []
  }
}
