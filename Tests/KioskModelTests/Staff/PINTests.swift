import TestSupport
import Testing

@testable import KioskModel

@Suite struct PINTests {
  private let day = LocalDate("2026-11-20") ?? LocalDate(dayNumber: 0)

  @Test(arguments: [
    "123456", "654321", "012345", "567890", "890123", "000000", "777777", "121212", "123123",
    "112233", "111222", "123321", "147258", "246810",
    // The date in its usual forms.
    "261120", "201126", "112026", "202611",
  ])
  func theObviousAreRefused(text: String) {
    #expect(throws: PINProblem.tooObvious) { try PIN(text, on: day) }
  }

  @Test(arguments: ["271953", "904618", "350297", "261121", "000019"])
  func othersAreTaken(text: String) throws {
    #expect(try PIN(text, on: day).digits == text)
  }

  @Test(arguments: ["", "12345", "1234567", "27195a", "2719 3", "٢٧١٩٥٣"])
  func sixDigitsItHasToBe(text: String) {
    #expect(throws: PINProblem.notSixDigits) { try PIN(text, on: day) }
  }

  @Test func whatIsMadeUpIsNeverObvious() {
    for seed in Soak.seeds(20, "madeUpPINs") {
      var random = SplitMix64(seed: seed)
      for _ in 1...100 {
        let pin = PIN.random(on: day, from: &random)
        #expect(PIN.isSixDigits(pin.digits) && !ObviousPINs.contain(pin.digits, on: day))
      }
    }
  }

  @Test func fewAreRefused() {
    // One in 37 is tested, because testing them all takes a minute.
    let looked = stride(from: 0, to: 1_000_000, by: 37)
    let refused = looked.count { ObviousPINs.contain($0.digits(6), on: day) }
    #expect(refused * 37 < 20_000, "\(refused)")
  }

  @Test func noTextTellsTheDigits() throws {
    let pin = try PIN("271953", on: day)
    #expect(!"\(pin)".contains("27") && !String(reflecting: pin).contains("27"))
    #expect(Mirror(reflecting: pin).children.isEmpty)
  }

  @Test func aHashIsYescryptWithASaltOfItsOwn() throws {
    let pin = try PIN("271953", on: day)
    let hashes = [try PINHash.make(pin), try PINHash.make(pin)]
    #expect(hashes[0] != hashes[1])
    for hash in hashes {
      #expect(hash.hasPrefix("$y$") && !hash.contains("271953"))
      #expect(PINHash.matches("271953", hash))
      #expect(!PINHash.matches("271954", hash))
    }
    #expect(!PINHash.matches("271953", String(hashes[0].dropLast())))
    #expect(!PINHash.matches("271953", ""))
    #expect(!PINHash.matches("271953", "271953"))
  }

  @Test func theDemonstrationsPINIsNotObviousAndHasItsHash() throws {
    let pin = try PIN(Demonstration.staffPIN, on: day)
    #expect(PINHash.matches(pin.digits, Demonstration.staffPINHash))
  }
}
