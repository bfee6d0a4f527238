import KioskModel
import Testing

extension EndToEnd {
  /// More than a person can do: a child with both hands on the keyboard, a broken touch screen.
  @Suite struct FloodTests {
    @Test func aMegabyteOfKeys() async throws {
      var random = Seed.generator()
      let keys = Array("0123456789+-*/.qwertyåäö\r\t\u{7F} ".utf8)
      let bytes = (0..<1_000_000).map { _ in keys[Int.random(in: 0..<keys.count, using: &random)] }
      try await flood(with: bytes)
    }

    @Test func fiveThousandTouches() async throws {
      var random = Seed.generator()
      let reports = (0..<5000).map { number in
        let column = Int.random(in: 1...80, using: &random)
        let row = Int.random(in: 1...24, using: &random)
        return "\u{1B}[<0;\(column);\(row)\(number.isMultiple(of: 2) ? "M" : "m")"
      }
      try await flood(with: Array(reports.joined().utf8))
    }

    @Test func aHeldKeyVotesOnce() async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      let end = ContinuousClock.now + .seconds(3)
      try await eventually("the key to be let go") {
        kiosk.send("4")
        try await kiosk.waitForSilence(of: .milliseconds(30))
        return ContinuousClock.now > end
      }
      try await kiosk.wait(for: "Tack! Du svarade 4")
      #expect(try folder.scores() == [4])
    }

    private func flood(with bytes: [UInt8]) async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      let start = ContinuousClock.now
      // A terminal takes no more bytes than the program reads, so that this waits for it.
      await Task.detached { kiosk.send(bytes) }.value
      let end = ContinuousClock.now
      // Tab moves the mark on every page.
      try await kiosk.waitForSilence(of: .milliseconds(100), within: .seconds(2))
      let mark = kiosk.output.count
      kiosk.send("\t")
      try await eventually("an answer", within: .seconds(2) - (.now - end)) {
        kiosk.output.count > mark
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      // Two hands cannot press two faces within half a second.
      #expect(Double(try folder.scores().count) <= 2 * seconds + 1, "\(Seed.note)")
      #expect(try folder.readings().allSatisfy { $0.badLines.isEmpty })
    }
  }
}
