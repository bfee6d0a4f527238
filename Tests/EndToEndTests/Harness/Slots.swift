import Synchronization
import Testing

/// Lets only so many tests run at the same time.
actor Slots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) {
    free = count
  }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

/// Makes the tests of a suite wait for a slot.
struct AtMost: SuiteTrait, TestTrait, TestScoping {
  let slots: Slots
  var isRecursive: Bool { true }

  func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? {
    testCase == nil ? nil : self
  }

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    await slots.take()
    do {
      try await function()
    } catch {
      await slots.giveBack()
      throw error
    }
    await slots.giveBack()
  }
}

extension Trait where Self == AtMost {
  /// At most `count` tests of the suite run at the same time.
  static func atMost(_ count: Int) -> AtMost { AtMost(slots: Slots(count)) }
}
