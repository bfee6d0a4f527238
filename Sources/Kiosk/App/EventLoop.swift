import Dispatch
import Foundation
import KioskModel
import TerminalUI

/// The event loop, on the main actor: an event changes the state, the state is painted, and work
/// runs elsewhere and comes back as events. Between deadlines the program sleeps.
///
/// The main queue itself is the stream of events. An `AsyncStream` was tried: each step runs on the
/// cooperative thread pool, which wakes the machine every second once it exists.
final class EventLoop {
  private var app: App
  private let terminal: any Terminal
  private let clients: Clients
  private let keySequences: [[UInt8]: Key]
  private var alarm: (any Alarm)?
  /// Writes the journals; a disk that hangs delays nothing else.
  private let journal = Worker(name: "journal")
  /// Reads documents and journals.
  private let reader = Worker(name: "reader")
  /// Runs the jobs that staff wait for, such as checking a PIN, which is slow by design.
  private let jobs = Worker(name: "jobs")
  /// Runs jobs that may take long, so that checking a PIN does not have to wait for them.
  private let longJobs = Worker(name: "long jobs")
  private let cancellations = JobCancellations()
  private var armed: Duration?
  /// The number of unsaved entries that was told last.
  private var unsaved = 0
  private var shown: RenderedPage?
  /// Typed lines that wait for the page to be complete.
  private var lines: [String] = []
  private var endsAfterLines = false
  private var ended: CheckedContinuation<Void, Never>?
  /// When the program stops waiting for the disk, after the end was requested.
  private var givesUp: Duration?
  /// Limits how much input may wait to be handled.
  private let room = InputQuota()
  /// Signals that came before the first page was shown; nil from then on.
  private var early: [Signal]? = []

  /// A signal from outside, before it becomes an event.
  enum Signal: Sendable {
    /// Input was read from the terminal.
    case input(InputReading)
    case resized
    case woke
    case event(Event)
  }

  /// How long entries may still take to be saved once the end was requested.
  static let timeToSave = Duration.seconds(3)

  /// - Parameter alarm: Makes the alarm; it calls its argument on the main queue to wake the loop.
  init(
    app: App, terminal: any Terminal, clients: Clients, keySequences: [[UInt8]: Key],
    alarm: (@escaping @Sendable () -> Void) -> any Alarm = { SystemAlarm(ring: $0) }
  ) {
    self.app = app
    self.terminal = terminal
    self.clients = clients
    self.keySequences = keySequences
    let send = send
    self.alarm = alarm { send(.woke) }
  }

  /// Reads the terminal on a separate thread, until it has gone.
  func listen(to source: some InputSource) {
    let (send, room) = (send, room)
    let decoder = terminal is PlainTerminal ? nil : InputDecoder(knownSequences: keySequences)
    Thread.detachNewThread { @Sendable in
      var reader = InputReader(source, decoder: decoder)
      while let reading = reader.next() {
        send(.input(reading))
        room.take(reading.size)
      }
      send(.event(.ended))
    }
  }

  /// Adds a signal to the end of the stream, from any thread.
  var send: @Sendable (Signal) -> Void {
    { [weak self] signal in
      DispatchQueue.main.async { MainActor.assumeIsolated { self?.handle(signal) } }
    }
  }

  /// Runs until the terminal has gone or the system asks the program to end.
  ///
  /// - Returns: The journal entries that could not be saved by then.
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
    for signal in signals { handle(signal) }
  }

  private func handle(_ signal: Signal) {
    guard early == nil else {
      early?.append(signal)
      return
    }
    let moment = clients.now()
    switch signal {
    case .input(let reading):
      switch reading.content {
      case .lines(let bytes): lines += (terminal as? PlainTerminal)?.lines(with: bytes) ?? []
      case .events(let events):
        // Input counts from when it was read, however long it has waited since.
        let then = Moment(wall: moment.wall, uptime: min(moment.uptime, reading.time))
        handle(.input(events), at: then)
      }
      room.give(reading.size)
    case .resized:
      terminal.resized()
      handle(.resized(terminal.size), at: moment)
    case .woke:
      armed = nil
      handle(.woke, at: moment)
      if let givesUp, givesUp <= moment.uptime { finish() }
    case .event(.ended) where !lines.isEmpty && !endsAfterLines: endsAfterLines = true
    case .event(let event): handle(event, at: moment)
    }
    answerLines(at: moment)
    if app.unsaved != unsaved {
      unsaved = app.unsaved
      clients.tellUnsaved(unsaved)
    }
    if app.hasEnded && app.outbox.waiting.isEmpty { finish() }
  }

  /// Handles the typed lines, once there is a complete page to choose from.
  private func answerLines(at moment: Moment) {
    guard let plain = terminal as? PlainTerminal else { return }
    while !app.isLoading, !lines.isEmpty { answer(lines.removeFirst(), plain, at: moment) }
    if endsAfterLines, lines.isEmpty, !app.hasEnded { handle(.ended, at: moment) }
  }

  /// Handles a line that was typed on a terminal without single key presses.
  private func answer(_ line: String, _ plain: PlainTerminal, at moment: Moment) {
    // A line refers to the page that is left once everything due has been handled.
    perform(app.handleDue(at: moment))
    switch app.answer(to: line) {
    case .mistake(let sentence): return plain.say(sentence)
    case .readAgain: break
    case .inputs(let inputs):
      // One at a time: what a key means depends on the effect of the key before it.
      for input in inputs { perform(app.update(.input([input]), at: moment)) }
    }
    plain.readAgain()
    // Even if the new page says the same, reading it out shows that the line has been handled.
    shown = nil
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
    // Lines that have been read out cannot be changed, so this waits until the page is complete.
    if shown != app.renderedPage, !(terminal is PlainTerminal && app.isLoading) {
      terminal.show(app.renderedPage.canvas, cursor: app.renderedPage.cursor) { app.plainPage }
      shown = app.renderedPage
    }
    arm()
  }

  /// Sets the alarm to the next deadline, if that has changed.
  private func arm() {
    let deadline = [app.deadline, givesUp].compactMap { $0 }.min() ?? app.deadline
    guard armed != deadline else { return }
    armed = deadline
    alarm?.set(deadline)
  }

  private func perform(_ work: [Work]) {
    let (send, clients) = (send, clients)
    for work in work {
      switch work {
      case .ring: terminal.bell()
      case .speak(let speech, let number):
        clients.speak(speech) { send(.event($0 ? .spoken(number) : .notAudible(number))) }
      case .stopSpeaking: clients.stopSpeaking()
      case .end: givesUp = clients.now().uptime + Self.timeToSave
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
      case .run(let job, let id):
        let watch = cancellations.watch(id, from: clients.now()) {
          send(.event(.jobProgressed(id, $0)))
        }
        (job.traits.contains(.takesLong) ? longJobs : jobs).run { [cancellations] in
          let result = job.perform(clients.jobs, watch)
          cancellations.finish(id)
          send(.event(.jobFinished(id, result)))
        }
      case .cancel(let id): cancellations.cancel(id)
      }
    }
  }
}
