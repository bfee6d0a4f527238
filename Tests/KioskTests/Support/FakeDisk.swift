import Foundation
import KioskModel
import Synchronization

@testable import Kiosk

/// Clients with a simulated clock and disk.
nonisolated final class FakeDisk: Sendable {
  private struct State {
    var moment: Moment
    var failures = 0
    var journals = WrittenJournals()
  }

  private let state: Mutex<State>
  /// Closed while the disk hangs.
  private let gate = Mutex<DispatchSemaphore?>(nil)

  init(_ moment: Moment) { state = Mutex(State(moment: moment)) }

  /// What is on the disk.
  var journals: WrittenJournals { state.withLock { $0.journals } }

  /// The events on the disk, from whichever journal.
  var events: [JournalEvent] { journals.entries.map(\.event) }

  /// The current time.
  var moment: Moment { state.withLock { $0.moment } }

  /// Lets time pass.
  func pass(to uptime: Duration) {
    state.withLock { state in
      state.moment.wall.addTimeInterval((uptime - state.moment.uptime) / .seconds(1))
      state.moment.uptime = uptime
    }
  }

  /// Makes the next batches fail.
  func refuse(_ count: Int) { state.withLock { $0.failures = count } }

  /// Makes the disk hang.
  func hang() { gate.withLock { $0 = DispatchSemaphore(value: 0) } }

  /// Ends the hanging.
  func goOn() {
    gate.withLock { gate in
      gate?.signal()
      gate = nil
    }
  }

  private func record(
    _ events: [JournalEvent], _ stream: JournalPath.Stream, _ day: LocalDate
  ) throws(DiskError) {
    let gate = gate.withLock { $0 }
    gate?.wait()
    let isRefused = state.withLock { state in
      guard state.failures == 0 else {
        state.failures -= 1
        return true
      }
      state.journals.append(events, to: stream, on: day)
      return false
    }
    if isRefused { throw DiskError(.write, "journal", code: 28) }
  }

  func clients(_ place: MeetingPlace, _ assets: Assets) -> Clients {
    Clients(
      record: { events, stream, day throws(DiskError) in try self.record(events, stream, day) },
      readPlace: { PlaceReading(place: place) },
      readJournals: { self.journals.reading(of: $0) },
      jobs: JobEnvironment(
        // A folder that nobody can make, not even root.
        folder: DataFolder("/dev/null/nowhere"), assets: assets, device: OwnDevice(fixed: "kiosk")),
      speak: { _, finished in finished(true) },
      stopSpeaking: {},
      now: { self.moment })
  }
}
