@preconcurrency import Dispatch
import Foundation

/// The signals that the kiosk handles.
final class SystemSignals {
  private var sources: [any DispatchSourceSignal] = []
  /// The number of handlers not registered with the system yet, and what waits for them.
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

  /// Calls `next` once all handlers are registered: before that a signal would end the program
  /// without restoring the terminal.
  ///
  /// An `async` function would run on Dispatch's thread pool, which then wakes the machine every
  /// second.
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
