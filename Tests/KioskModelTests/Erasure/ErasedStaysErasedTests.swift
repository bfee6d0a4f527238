import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

/// What has been erased at one kiosk is nowhere once all have been in contact, whatever a sync, a
/// conflict, a version folder or a restore has brought back, and nothing else is lost.
@Suite struct ErasedStaysErasedTests {
  @Test(arguments: [false, true])
  func noByteIsLeftInAnyFolder(restores: Bool) throws {
    for seed in Soak.seeds(20, "ErasedStaysErasedTests") {
      let history = try ErasureHistory(seed: seed, restores: restores)
      try history.run(steps: 60)
      let traces = try history.traces()
      #expect(traces.isEmpty, "seed \(seed): \(traces)")
      guard !restores else { continue }
      #expect(history.missing().isEmpty, "seed \(seed)")
      let counts = try history.counts()
      #expect(counts.allSatisfy { $0 == history.arrivals }, "seed \(seed): \(counts)")
    }
  }
}
