import ArgumentParser
import Testing

@testable import Kiosk

/// What is wrong with a command is told in the language of whoever wrote it.
@Suite struct UsageFaultTests {
  @Test(arguments: [
    (["--nonsense"], UsageFault.unknown("--nonsense")),
    (["--dat", "x"], .unknown("--dat")),
    (["today", "x"], .unknown("x")), (["today", "x", "y"], .unknown("x y")),
    (["report", "--from"], .noValue(option: "--from")),
    (["report"], .missing("--from")),
    (["staff", "add"], .missing("<name>")),
    (["demo", "--seed", "x"], .badValue("x", option: "--seed")),
  ])
  func theLibrarysMessagesAreUnderstood(arguments: [String], fault: UsageFault) {
    #expect {
      _ = try Kiosk.parseAsRoot(arguments)
    } throws: { error in
      UsageFault(message: Kiosk.message(for: error)) == fault
    }
  }

  @Test func whatIsNotUnderstoodIsToldInItsOwnWords() {
    #expect(UsageFault(message: "Something new\nmore") == .other("Something new"))
  }
}
