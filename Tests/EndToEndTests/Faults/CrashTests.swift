import Glibc
import KioskModel
import Testing

extension EndToEnd {
  /// The program is killed at random moments while people rate. What was thanked for must be in
  /// the journal, once, and the next start must go on from there.
  @Suite struct CrashTests {
    private static let kills = Program.isSoaking ? 200 : 12

    /// Two kiosks at a time, each with a folder of its own.
    @Test(arguments: 0..<2) func killed(lane: Int) async throws {
      var random = Seed.generator(stream: UInt64(lane))
      let folder = try KioskFolder.bare()
      var certain: [Int] = []
      for _ in 0..<Self.kills / 2 {
        let round = try await Round.play(on: folder, &random)
        let found = try folder.scores()
        // The last press may have reached the disk although its thanks did not reach the screen.
        let possible = [round.thanked, round.thanked + round.unanswered].map { certain + $0 }
        #expect(possible.contains(found), "\(Seed.note), lane \(lane)")
        #expect(try folder.events().count == found.count, "an event stands twice; \(Seed.note)")
        try expectAtMostATornTail(folder)
        certain = found
      }
      #expect(try await goesOn(folder) == certain)
    }

    private func expectAtMostATornTail(_ folder: KioskFolder) throws {
      let check = try FolderCheck(folder.data)
      #expect(check.documentErrors.isEmpty)
      for journal in check.journals {
        #expect(journal.gaps.isEmpty)
        #expect(journal.badLines.allSatisfy { $0.fault == .incomplete })
        #expect(journal.badLines.count <= 1)
      }
    }

    /// Starts once more and rates, and gives what stood in the journal before.
    private func goesOn(_ folder: KioskFolder) async throws -> [Int] {
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send("1")
      try await kiosk.wait(for: "Tack! Du svarade 1")
      kiosk.child.send(SIGTERM)
      #expect(try await kiosk.child.end() == .exited(0))
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(0), "\(check.text)")
      return try folder.scores().dropLast()
    }
  }
}

/// From a start to a kill.
private struct Round {
  /// The scores that the screen thanked for.
  var thanked: [Int] = []
  /// The score that was pressed last, if no thanks came.
  var unanswered: [Int] = []

  /// Starts the kiosk, rates, and kills it.
  static func play(
    on folder: KioskFolder, _ random: inout Seed.Generator
  ) async throws -> Round {
    var round = Round()
    let kiosk = try PseudoTerminal(kiosk: folder)
    if Int.random(in: 0..<8, using: &random) == 0 {
      // Some die before they have shown anything.
      try await die(kiosk, within: 100, &random)
      return round
    }
    try await kiosk.wait(for: "Mycket bra")
    for _ in 0..<Int.random(in: 0...1, using: &random) {
      let score = Int.random(in: 1...5, using: &random)
      try await rate(score, kiosk)
      round.thanked.append(score)
      let mark = kiosk.output.count
      kiosk.send("0")
      try await kiosk.wait(for: "ansikte", after: mark)
    }
    let last = Int.random(in: 1...5, using: &random)
    let mark = kiosk.output.count
    kiosk.send(String(last))
    try await die(kiosk, within: 12, &random)
    if kiosk.output.text(after: mark).contains("Tack!") {
      round.thanked.append(last)
    } else {
      round.unanswered = [last]
    }
    return round
  }

  /// Gives a rating and waits until the next one counts, a second later.
  private static func rate(_ score: Int, _ kiosk: PseudoTerminal) async throws {
    let mark = kiosk.output.count
    kiosk.send(String(score))
    try await kiosk.wait(for: "Tack! Du svarade \(score)", after: mark)
    try await Task.sleep(for: .milliseconds(1050))
  }

  private static func die(
    _ kiosk: PseudoTerminal, within milliseconds: Int, _ random: inout Seed.Generator
  ) async throws {
    let moment = Int.random(in: 0...milliseconds * 1000, using: &random)
    try await Task.sleep(for: .microseconds(moment))
    kiosk.child.send(SIGKILL)
    #expect(try await kiosk.child.end() == .killed(SIGKILL))
    // What it wrote before it died is still on its way through the terminal.
    try await kiosk.waitForSilence(of: .milliseconds(50))
  }
}
