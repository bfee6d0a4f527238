internal import CMemory
import Foundation
import KioskModel
import TerminalUI

extension CommandLineTool {
  /// Runs the kiosk's screen until the terminal has gone or the system asks it to end.
  func showScreen(_ options: ScreenOptions, fixedTime: Date? = nil) async throws {
    // Before there are threads: a kiosk has a dozen, of which one or two ever do anything at a time.
    kiosk_share_heap()
    try Disk.live.makeFolder(folder.root)
    try await withLocalFiles().show(options, fixedTime: fixedTime)
  }

  private func show(_ options: ScreenOptions, fixedTime: Date?) async throws {
    // In an empty folder too, so that documents added later are noticed.
    for path in [folder.root, folder.speech] + folder.watched() {
      try Disk.live.makeFolder(path)
    }
    guard access(folder.root, R_OK | W_OK | X_OK) == 0 else {
      throw DiskError(.open, folder.root, code: errno)
    }
    let hasPlace = access(folder.site, F_OK) == 0
    let place = hasPlace ? try MeetingPlace(folder) : try Self.placeToBe(words)
    let lock = try takeLock()
    defer { withExtendedLifetime(lock) {} }
    let isHighContrast = options.highContrast || place.site.hasHighContrast
    let terminal = try options.plain ? PlainTerminal() : cells(isHighContrast)
    defer { terminal.restore() }
    let log = ErrorLog(folder: folder.log)
    defer { log.restore() }
    let speech = SpeechTools(
      environment: environment, folders: [folder.speech, assets.speech])
    let device = runningDevice()
    let others = JournalFollower(root: folder.root) { device.device.id }
    var clients = Clients.live(
      folder, assets: assets, device: device, others: others, speech: speech,
      fixedTime: fixedTime)
    clients.tellUnsaved = lock.sayRunning()
    let localizer =
      options.plain ? Localizer(folder: assets.locales, isForLines: true) : self.localizer
    let root: any Screen =
      hasPlace
      ? HomeScreen()
      : WelcomeScreen(
        folder: folder.root, start: setupStart(localizer, terminal.abilities.scripts))
    var context = try self.context(place, localizer, clients.now())
    context.access.readsLines = options.plain
    context.languageNames.place = localizer.names(
      place.site.shownLanguages, scripts: terminal.abilities.scripts)
    context.access.speech = speech.map { _ in SpeechAbility() }
    let app = App(
      root: root, context: context, size: terminal.size, localizer: localizer,
      look: look(terminal.abilities, isHighContrast), fixed: .kiosk)
    let loop = EventLoop(
      app: app, terminal: terminal, clients: clients, keySequences: terminal.keySequences)
    let mouse = options.plain ? nil : ConsoleMouse(descriptor: STDIN_FILENO)
    let unsaved = await run(loop, mouse, others)
    terminal.restore()
    log.restore()
    // Entries that could not be saved are at least printed.
    for event in unsaved {
      let line = JSONWriter.line(.object(event.content))
      Self.complain(text("error.unsaved", ["event": String(decoding: line, as: UTF8.self)]))
    }
  }

  /// The terminal for the full screen.
  private func cells(_ isHighContrast: Bool) throws -> any Terminal {
    try NcursesTerminal(
      title: "Mötesplats Kiosk", name: environment["TERM"] ?? "", environment: environment,
      isHighContrast: isHighContrast)
  }

  private func run(
    _ loop: EventLoop, _ mouse: ConsoleMouse?, _ others: JournalFollower
  ) async -> [JournalEvent] {
    let send = loop.send
    loop.listen(
      to: TerminalInput(descriptor: STDIN_FILENO, mouse: mouse) { Clients.now(nil).uptime })
    FolderWatcher.start([folder.root] + folder.watched(), deep: folder.speech, others: others) {
      switch $0 {
      case .documents: send(.event(.folderChanged))
      case .journals(let entries): send(.event(.othersWrote(entries)))
      }
    }
    let signals = SystemSignals()
    signals.on(SIGWINCH) { send(.resized) }
    for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
      signals.on(number) { send(.event(.ended)) }
    }
    return await loop.run(signals)
  }

  /// The context at the start.
  private func context(
    _ place: MeetingPlace, _ localizer: Localizer, _ moment: Moment
  ) throws -> Context {
    let asked = assets.questionReading(place.site.questionSet, folder: folder)
    var context = Context(
      place: place, words: try localizer.catalogue(place.site.languages.first ?? "sv"),
      moment: moment, states: .kiosk)
    context.book = SessionCalendar(place.programme)
    context.questions = asked.questions
    context.questionError = asked.error
    return context
  }

  /// What is known before a meeting place is set up on the screen.
  private func setupStart(_ localizer: Localizer, _ scripts: Set<Script>) -> SetupStart {
    let known = assets.offered(folder).languages
    let usual = NewPlace.usualLanguages
    let staff = StaffDirectory(folder).members()
    return SetupStart(
      languages: localizer.names(
        usual + known.filter { !usual.contains($0) }, scripts: scripts),
      hasStaff: !staff.values.isEmpty || !staff.errors.isEmpty)
  }

  /// How pages are drawn on a terminal.
  private func look(_ abilities: TerminalAbilities, _ isHighContrast: Bool) -> Appearance {
    Appearance(
      faces: FaceDrawings(abilities.faceStyle(isHighContrast: isHighContrast)),
      hasFills: abilities.colours >= 256 && !isHighContrast,
      scripts: abilities.scripts, codes: abilities.codeStyle)
  }

  /// Locks the folder; throws if another kiosk is running on it.
  func takeLock() throws -> FolderLock {
    do {
      return try folder.lock()
    } catch {
      if error.isHeldByAnother { throw CommandFailure.folderInUse(folder: folder.root) }
      throw error
    }
  }

  /// A placeholder for the meeting place until it has been set up.
  private static func placeToBe(_ words: Catalogue) throws -> MeetingPlace {
    let document = Site.document(
      id: "", name: "Mötesplats Kiosk", district: "",
      timeZone: TimeZone(identifier: NewPlace.usualZone) ?? .current, languages: ["sv", "en"])
    return MeetingPlace(site: try Site(JSONReader(document)))
  }

  private func text(_ key: String, _ values: [String: String]) -> String {
    words.text(key, values)
  }
}
