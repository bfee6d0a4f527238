@preconcurrency import Dispatch
import Foundation

/// The signals of the system that mean something to the kiosk.
final class SystemSignals {
  private var sources: [any DispatchSourceSignal] = []

  /// Calls `handle` whenever the system sends the signal `number`.
  func on(_ number: Int32, _ handle: @escaping @Sendable () -> Void) {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler(handler: DispatchWorkItem { handle() })
    source.activate()
    sources.append(source)
  }
}
