import Foundation
import Testing

@testable import Kiosk

@Suite struct SystemSignalsTests {
  /// The system ignores SIGURG where nobody has asked for it, so that one that comes too early is
  /// lost and does not end the tests. The main queue serves all other tests first, so the limit is
  /// that of the slowest machine.
  @Test(.timeLimit(.minutes(20))) func oneThatComesAtOnceIsHeard() async {
    for _ in 0..<3 {
      let signals = SystemSignals()
      let (heard, hear) = AsyncStream<Void>.makeStream()
      signals.on(SIGURG) { hear.finish() }
      signals.whenKnown { kill(getpid(), SIGURG) }
      for await _ in heard {}
    }
  }
}
