@preconcurrency import Dispatch
import Foundation

/// The signals of the system that mean something to the kiosk.
final class SystemSignals {
  private var sources: [any DispatchSourceSignal] = []
  /// How many the system does not know of yet, and what waits for it.
  private var unknown = 0
  private var next: (() -> Void)?

  /// Calls `handle` whenever the system sends the signal `number`.
  func on(_ number: Int32, _ handle: @escaping @Sendable () -> Void) {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler(handler: DispatchWorkItem { handle() })
    source.setRegistrationHandler(
      handler: DispatchWorkItem { [weak self] in MainActor.assumeIsolated { self?.learned() } })
    unknown += 1
    source.activate()
    sources.append(source)
  }

  /// Does something once the system knows of all: until then a signal would end the program without
  /// giving the terminal back.
  ///
  /// A function to wait in (`await`) would do it on Dispatch's threads, which from then on wake the
  /// machine every second.
  func whenKnown(_ next: @escaping () -> Void) {
    if unknown == 0 { next() } else { self.next = next }
  }

  private func learned() {
    unknown -= 1
    guard unknown == 0 else { return }
    next?()
    next = nil
  }
}
