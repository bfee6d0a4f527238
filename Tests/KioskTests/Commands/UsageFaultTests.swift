import ArgumentParser
import Testing

@testable import Kiosk

/// Usage errors are reported in the language of the user.
///
/// If these fail after an update of ArgumentParser, the library has changed its messages and
/// `UsageFault` has to be adapted.
@Suite struct UsageFaultTests {
  /// Each kind of message that the library has for our commands.
  @Test(arguments: [
    (["--nonsense"], UsageFault.unknown("--nonsense")),
    (["--dat", "x"], .unknown("--dat")),
    (["-x"], .unknown("-x")), (["-%"], .unknown("-%")), (["---"], .unknown("---")),
    (["today", "x"], .unknown("x")), (["today", "x", "y"], .unknown("x y")),
    (["report", "--from"], .noValue(option: "--from")),
    (["report"], .missing("--from")),
    (["staff", "add"], .missing("<name>")),
    (["check", "--json=yes"], .unwantedValue(option: "--json")),
    (["demo", "--seed", "x"], .badValue("x", option: "--seed")),
    (["demo", "--seed", ""], .badValue("", option: "--seed")),
    (["staff", "add", "Eva", "--role", "boss"], .badValue("boss", option: "--role")),
  ])
  func theLibrarysMessagesAreUnderstood(arguments: [String], fault: UsageFault) {
    #expect(self.fault(arguments) == fault)
  }

  /// What was typed is quoted in the message unchanged.
  @Test(arguments: [
    (["--it's"], UsageFault.unknown("--it's")),
    (["today", "it's"], .unknown("it's")),
    (["today", "missing value"], .unknown("missing value")),
    (["demo", "--seed", "it's"], .badValue("it's", option: "--seed")),
    (["demo", "--seed", "unknown option"], .badValue("unknown option", option: "--seed")),
    (["demo", "--seed", "1\n2"], .badValue("1\n2", option: "--seed")),
    (
      ["demo", "--seed", "' is invalid for '--years <years>'"],
      .badValue("' is invalid for '--years <years>'", option: "--seed")
    ),
    (["check", "--json=missing value"], .unwantedValue(option: "--json")),
  ])
  func whatWasTypedIsNoPartOfTheMessage(arguments: [String], fault: UsageFault) {
    #expect(self.fault(arguments) == fault)
  }

  @Test(arguments: [
    (["--nonsense"], "kiosk --help"), (["today", "x"], "kiosk today --help"),
    (["staff", "add"], "kiosk staff add --help"),
    (["demo", "--seed", "See 'x' for more information.\n"], "kiosk demo --help"),
  ])
  func theHelpThatFitsIsNamed(arguments: [String], help: String) throws {
    let error = try #require(throws: (any Error).self) { try Kiosk.parseAsRoot(arguments) }
    #expect(UsageFault.help(in: Kiosk.fullMessage(for: error)) == help)
  }

  @Test func whatIsNotUnderstoodIsToldInItsOwnWords() {
    #expect(UsageFault(message: "Something new\nmore") == .other("Something new"))
    #expect(UsageFault.help(in: "Something new") == nil)
  }

  private func fault(_ arguments: [String]) -> UsageFault? {
    do {
      _ = try Kiosk.parseAsRoot(arguments)
      return nil
    } catch {
      return UsageFault(message: Kiosk.message(for: error))
    }
  }
}
