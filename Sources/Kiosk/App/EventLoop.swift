import Dispatch
import Foundation
import KioskModel
import TerminalUI

/// One stream of events on the main actor: an event changes the state, the state is painted,
/// effects run elsewhere and come back as events. Between deadlines the program sleeps.
///
/// The stream is the main queue itself. An `AsyncStream` was tried: each of its steps goes through
/// a pool of threads that, once there, wakes the machine every second.
final class EventLoop {
  private var app: App
  private let terminal: any Terminal
  private let clients: Clients
  private let keySequences: [[UInt8]: Key]
  private var alarm: (any Alarm)?
  /// Writes the journals; a disk that hangs holds up nothing else.
  private let journal = Worker(name: "journal")
  /// Reads documents and journals.
  private let reader = Worker(name: "reader")
  /// Does what staff ask for: a PIN takes some time to be looked at, by intent.
  private let jobs = Worker(name: "jobs")
  /// Does what may take long: nobody's PIN waits for it.
  private let longJobs = Worker(name: "long jobs")
  private let cancellations = JobCancellations()
  private var armed: Duration?
  private var shown: RenderedPage?
  /// Lines that have been typed and wait for their page, and whether the end has come after them.
  private var lines: [String] = []
  private var endsAfterLines = false
  private var ended: CheckedContinuation<Void, Never>?
  /// When the disk has had its time after the end.
  private var givesUp: Duration?
  /// What was read of the terminal and waits to be dealt with.
  private let room = InputQuota()
  /// What has come before there was a page to deal with it; nil from then on.
  private var early: [Signal]? = []

  /// What comes in from outside before it is an event.
  enum Signal: Sendable {
    /// Something was done at the terminal.
    case input(InputReading)
    case resized
    case woke
    case event(Event)
  }

  /// How long the disk may take after the end for what still waits for it.
  static let timeToSave = Duration.seconds(3)

  /// - Parameter alarm: Makes what wakes the loop by calling what it is given on the main queue.
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

  /// Listens to the terminal on a thread of its own, until it is gone.
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
    case .input(let reading):
      switch reading.content {
      case .lines(let bytes): lines += (terminal as? PlainTerminal)?.lines(with: bytes) ?? []
      case .events(let events):
        // It was done when it was read, however long it has waited since.
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
    // A line is for the page that time has left standing.
    perform(app.settle(at: moment))
    switch app.answer(to: line) {
    case .mistake(let sentence): return plain.say(sentence)
    case .readAgain: break
    case .inputs(let inputs):
      // One at a time: what a key means is decided by what the one before it has led to.
      for input in inputs { perform(app.update(.input([input]), at: moment)) }
    }
    plain.readAgain()
    // Also where the page comes to say the same as before: what was typed has been dealt with.
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
    // What has been read out stays as it was heard, so it waits until all of it is known.
    if shown != app.renderedPage, !(terminal is PlainTerminal && app.isGathering) {
      terminal.show(app.renderedPage.canvas, cursor: app.renderedPage.cursor) { app.plainPage }
      shown = app.renderedPage
    }
    arm()
  }

  /// Sets the timer to the next deadline, if it is another than before.
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
        clients.speak(speech) { send(.event($0 ? .spoken(number) : .notHeard(number))) }
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
