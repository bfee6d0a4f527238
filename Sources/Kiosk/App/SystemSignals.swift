@preconcurrency import Dispatch
import Foundation

/// The signals of the system that mean something to the kiosk.
final class SystemSignals {
  private var sources: [any DispatchSourceSignal] = []

  /// Calls `handle` whenever the system sends the signal `number`, from when this returns on: until
  /// the system knows of it, a signal would end the program without giving the terminal back.
  func on(_ number: Int32, _ handle: @escaping @Sendable () -> Void) async {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler(handler: DispatchWorkItem { handle() })
    sources.append(source)
    await withCheckedContinuation { (isKnown: CheckedContinuation<Void, Never>) in
      source.setRegistrationHandler(handler: DispatchWorkItem { isKnown.resume() })
      source.activate()
    }
  }
}
