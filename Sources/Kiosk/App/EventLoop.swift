@preconcurrency import Dispatch
import Foundation
import KioskModel

/// One stream of events, one loop: an event changes the state, the state is painted, effects run
/// elsewhere and come back as events. Between deadlines the program sleeps.
final class EventLoop {
  private var app: App
  private let terminal: any Terminal
  private let clients: Clients
  private var decoder: InputDecoder
  private let bytes: AsyncStream<Signal>
  private let send: AsyncStream<Signal>.Continuation
  private let timer: any DispatchSourceTimer
  private var armed: Duration?
  private var shown: Picture?

  /// What comes in from outside before it is an event.
  enum Signal: Sendable {
    case bytes([UInt8])
    case resized
    case woke
    case event(Event)
  }

  init(app: App, terminal: any Terminal, clients: Clients, keySequences: [[UInt8]: Key]) {
    self.app = app
    self.terminal = terminal
    self.clients = clients
    decoder = InputDecoder(knownSequences: keySequences)
    (bytes, send) = AsyncStream.makeStream(of: Signal.self)
    timer = DispatchSource.makeTimerSource(queue: .main)
    let send = send
    timer.setEventHandler { @Sendable in send.yield(.woke) }
    timer.activate()
  }

  /// Where others put what has happened.
  var input: AsyncStream<Signal>.Continuation { send }

  /// Runs until the terminal is gone or the system asks the program to end.
  ///
  /// - Returns: The events that no disk would take, to the last.
  func run() async -> [JournalEvent] {
    perform(app.started())
    paint()
    for await signal in bytes {
      let moment = clients.now()
      switch signal {
      case .bytes(let bytes): handle(.input(decoder.decode(bytes, at: moment.uptime)), at: moment)
      case .resized:
        terminal.resized()
        handle(.resized(terminal.size), at: moment)
      case .woke:
        armed = nil
        // Woken for something else, an ESC may still be the beginning of a sequence.
        if let deadline = decoder.deadline, deadline <= moment.uptime {
          handle(.input(decoder.flush()), at: moment)
        }
        handle(.woke, at: moment)
      case .event(let event): handle(event, at: moment)
      }
      if app.hasEnded && app.outbox.waiting.isEmpty { break }
      if app.hasEnded { endSoon() }
    }
    return app.outbox.waiting.map(\.event)
  }

  private func handle(_ event: Event, at moment: Moment) {
    perform(app.update(event, at: moment))
    paint()
  }

  private func paint() {
    if shown != app.picture {
      terminal.show(app.picture.canvas, cursor: app.picture.cursor)
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
      case .end: send.yield(.woke)
      case .record(let events, let day):
        Task.detached {
          let ids = events.map(\.id)
          do throws(DiskError) {
            try await clients.record(events, day)
            send.yield(.event(.recorded(ids)))
          } catch {
            send.yield(.event(.notRecorded(ids, error)))
          }
        }
      case .readPlace:
        Task.detached {
          do throws(DocumentError) {
            let (place, questions) = try await clients.readPlace()
            send.yield(.event(.placeRead(place, questions)))
          } catch {
            send.yield(.event(.placeUnreadable(error)))
          }
        }
      case .readJournals(let day):
        Task.detached {
          let (attendance, ratings) = await clients.readJournals(day)
          send.yield(.event(.journalsRead(attendance, ratings: ratings)))
        }
      }
    }
  }

  /// The program ends while events still wait for the disk: it gets three seconds more.
  private func endSoon() {
    let send = send
    DispatchQueue.main.asyncAfter(deadline: .now() + 3) { send.finish() }
  }
}
