@preconcurrency import Dispatch
import Foundation
import KioskModel

/// One stream of events on the main actor: an event changes the state, the state is painted,
/// effects run elsewhere and come back as events. Between deadlines the program sleeps.
///
/// The stream is the main queue itself. An `AsyncStream` was tried: each of its steps goes through
/// a pool of threads that, once there, wakes the machine every second.
final class EventLoop {
  private var app: App
  private let terminal: any Terminal
  private let clients: Clients
  private var decoder: InputDecoder
  private let timer: any DispatchSourceTimer
  /// Writes the journals; a disk that hangs holds up nothing else.
  private let journal = Worker(name: "journal")
  /// Reads documents and journals.
  private let reader = Worker(name: "reader")
  /// Does what staff ask for: a PIN takes some time to be looked at, by intent.
  private let errands = Worker(name: "errands")
  /// Does what may take long: nobody's PIN waits for it.
  private let longErrands = Worker(name: "long errands")
  private let desk = ErrandDesk()
  private var armed: Duration?
  private var shown: Picture?
  /// Lines that have been typed and wait for their page, and whether the end has come after them.
  private var lines: [String] = []
  private var endsAfterLines = false
  private var ended: CheckedContinuation<Void, Never>?
  /// What has come before there was a page to deal with it; nil from then on.
  private var early: [Signal]? = []

  /// What comes in from outside before it is an event.
  enum Signal: Sendable {
    /// Bytes of the terminal, and what is to be called when they have been dealt with.
    case bytes([UInt8], taken: @Sendable () -> Void)
    case resized
    case woke
    case event(Event)
    /// The disk has had its time after the end.
    case gaveUp
  }

  /// How long after an ESC the rest of a sequence may come (a slow line sends within 30 ms).
  private static let escapeTime = Duration.milliseconds(30)

  init(app: App, terminal: any Terminal, clients: Clients, keySequences: [[UInt8]: Key]) {
    self.app = app
    self.terminal = terminal
    self.clients = clients
    decoder = InputDecoder(knownSequences: keySequences)
    timer = DispatchSource.makeTimerSource(queue: .main)
    let send = send
    timer.setEventHandler(handler: DispatchWorkItem { send(.woke) })
    timer.activate()
  }

  /// Puts what has happened at the end of the stream, from any thread.
  var send: @Sendable (Signal) -> Void {
    { [weak self] signal in
      DispatchQueue.main.async { MainActor.assumeIsolated { self?.take(signal) } }
    }
  }

  /// Runs until the terminal is gone or the system asks the program to end.
  ///
  /// - Returns: The events that no disk would take, to the last.
  func run(_ signals: SystemSignals) async -> [JournalEvent] {
    await withCheckedContinuation { continuation in
      ended = continuation
      signals.whenKnown { [self] in begin() }
    }
    return app.outbox.waiting.map(\.event)
  }

  private func begin() {
    perform(app.started())
    paint()
    let signals = early ?? []
    early = nil
    for signal in signals { take(signal) }
  }

  private func take(_ signal: Signal) {
    guard early == nil else {
      early?.append(signal)
      return
    }
    let moment = clients.now()
    switch signal {
    case .bytes(let bytes, let taken):
      if let plain = terminal as? PlainTerminal {
        lines += plain.lines(with: bytes)
      } else {
        handle(.input(decoder.decode(bytes)), at: moment)
      }
      taken()
    case .resized:
      terminal.resized()
      handle(.resized(terminal.size), at: moment)
    case .woke:
      armed = nil
      let keys = decoder.flush()
      if !keys.isEmpty { handle(.input(keys), at: moment) }
      handle(.woke, at: moment)
    case .event(.ended) where !lines.isEmpty && !endsAfterLines: endsAfterLines = true
    case .event(let event): handle(event, at: moment)
    case .gaveUp: finish()
    }
    answerLines(at: moment)
    if app.hasEnded && app.outbox.waiting.isEmpty { finish() }
  }

  /// Does what the lines say that were typed, once there is a page to choose from.
  private func answerLines(at moment: Moment) {
    guard let plain = terminal as? PlainTerminal else { return }
    while !app.isGathering, !lines.isEmpty { answer(lines.removeFirst(), plain, at: moment) }
    if endsAfterLines, lines.isEmpty, !app.hasEnded { handle(.ended, at: moment) }
  }

  /// Does what a line says that was typed where there are no single keys.
  private func answer(_ line: String, _ plain: PlainTerminal, at moment: Moment) {
    let inputs = app.inputs(for: line)
    if inputs.isEmpty, !line.allSatisfy(\.isWhitespace) { plain.say(app.unknown(line)) }
    // One at a time: what a key means is decided by what the one before it has led to.
    for input in inputs { perform(app.update(.input([input]), at: moment)) }
    if shown == app.picture { shown = nil }
    paint()
  }

  private func finish() {
    ended?.resume()
    ended = nil
  }

  private func handle(_ event: Event, at moment: Moment) {
    perform(app.update(event, at: moment))
    paint()
  }

  private func paint() {
    // What has been read out stays as it was heard, so it waits until all of it is known.
    if shown != app.picture, !(terminal is PlainTerminal && app.isGathering) {
      terminal.show(app.picture.canvas, cursor: app.picture.cursor) { app.words }
      shown = app.picture
    }
    arm()
  }

  /// Sets the timer to the next deadline, if it is another than before.
  private func arm() {
    let now = clients.now().uptime
    let deadline = [app.deadline, decoder.deadline].compactMap { $0 }.min() ?? app.deadline
    guard armed != deadline else { return }
    armed = deadline
    let seconds = max(0, (deadline - now) / .seconds(1))
    timer.schedule(deadline: .now() + seconds, leeway: .milliseconds(1))
  }

  private func perform(_ effects: [Effect]) {
    let (send, clients) = (send, clients)
    for effect in effects {
      switch effect {
      case .ring: terminal.bell()
      case .speak(let speech, let number):
        clients.speak(speech) { send(.event(.spoken(number))) }
      case .hush: clients.hush()
      case .end: endSoon()
      case .record(let events, let stream, let day):
        journal.run {
          let ids = events.map(\.id)
          do throws(DiskError) {
            try clients.record(events, stream, day)
            send(.event(.recorded(ids)))
          } catch {
            send(.event(.notRecorded(ids, error)))
          }
        }
      case .readPlace:
        reader.run {
          do throws(DocumentError) {
            send(.event(.placeRead(try clients.readPlace())))
          } catch {
            send(.event(.placeUnreadable(error)))
          }
        }
      case .readJournals(let day):
        reader.run {
          send(.event(.journalsRead(clients.readJournals(day))))
        }
      case .perform(let errand, let id):
        let moment = clients.now()
        let watch = desk.watch(id) { send(.event(.errandProgressed(id, $0))) }
        (errand.takesLong ? longErrands : errands).run { [desk] in
          let outcome = clients.perform(errand, moment, watch)
          desk.finish(id)
          send(.event(.errandDone(id, outcome)))
        }
      case .cancel(let id): desk.cancel(id)
      }
    }
  }

  /// The program ends: events that still wait for the disk get three seconds more.
  private func endSoon() {
    let send = send
    DispatchQueue.main.asyncAfter(deadline: .now() + 3, execute: DispatchWorkItem { send(.gaveUp) })
  }
}
