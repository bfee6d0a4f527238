import TestSupport
import Testing

@testable import TerminalUI

/// Terminal output may be split anywhere, and its parts may come at any time.
@Suite struct PiecesTests {
  /// Whole sequences that a terminal sends, with the events they stand for.
  private static let things: [(bytes: [UInt8], events: [InputEvent])] = [
    (bytes("\u{1B}[1;5C"), []), (bytes("\u{1B}[27;5;52~"), []), (bytes("\u{1B}[52;1:3u"), []),
    (bytes("\u{1B}[A"), [.key(.up)]), (bytes("\u{1B}[21~"), [.key(.function(10))]),
    (bytes("\u{1B}OP"), [.key(.function(1))]),
    (bytes("\u{1B}[<0;5;3M"), [.touchBegan(Position(column: 4, row: 2))]),
    (bytes("\u{1B}[<0;5;3m"), [.touchEnded(Position(column: 4, row: 2))]),
    (bytes("\u{1B}[<64;12;34M"), [.scrolledUp]),
    (bytes("\u{1B}[M 45"), [.touchBegan(Position(column: 19, row: 20))]),
    (bytes("\u{1B}[M ") + [0xFF, 0xC3], [.touchBegan(Position(column: 222, row: 162))]),
    (bytes("\u{1B}[200~12345\u{1B}[A\r5\u{1B}[201~"), []),
    (bytes("\u{1B}]11;rgb:1111/2222/5555\u{1B}\\"), []), (bytes("\u{1B}P1$r4m\u{1B}\\"), []),
    (bytes("\u{9B}1;5C"), []), (bytes("å"), [.key(.character("å"))]),
    (bytes("ሀ"), [.key(.character("ሀ"))]), (bytes("4"), [.key(.character("4"))]),
    (bytes("\r"), [.key(.enter)]),
  ]

  nonisolated private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Some bytes, split at random.
  private static func cut(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for byte in bytes {
      if parts.isEmpty || Int.random(in: 0..<3, using: &random) == 0 { parts.append([]) }
      parts[parts.count - 1].append(byte)
    }
    return parts
  }

  /// Reads all events that were typed.
  private func events(_ input: FakeInput) -> [InputEvent] {
    input.end()
    var reader = InputReader(input, decoder: InputDecoder())
    var events: [InputEvent] = []
    while let reading = reader.next() {
      if case .events(let more) = reading.content { events += more }
    }
    return events
  }

  @Test func theSameComesOutHoweverItIsCutWithinTheLimits() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<500 {
      let input = FakeInput()
      var expected: [InputEvent] = []
      var time = Duration.zero
      for _ in 0..<10 {
        guard let thing = Self.things.randomElement(using: &random) else { continue }
        expected += thing.events
        // A sequence is complete within its time, and the part after an ESC comes within the time
        // for ESC.
        let parts = Self.cut(thing.bytes, &random)
        let share = InputDecoder.sequenceTime / (parts.count + 1)
        for part in parts {
          input.type(part, at: time)
          let longest = part.last == 0x1B ? InputDecoder.escapeTime : share
          time += .milliseconds(Int.random(in: 0..<Int(longest / .milliseconds(1)), using: &random))
        }
      }
      #expect(events(input) == expected)
    }
  }

  @Test func noDigitComesOutOfACutSequenceHoweverLateItsRestIs() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let sequences = Self.things.filter { $0.bytes.first == 0x1B && $0.bytes.count > 3 }
    for _ in 0..<2000 {
      guard let thing = sequences.randomElement(using: &random) else { continue }
      // Anywhere but before the last byte, which alone cannot be told from a key.
      let place = Int.random(in: 1...(thing.bytes.count - 2), using: &random)
      let input = FakeInput()
      input.type(Array(thing.bytes[..<place]), at: .zero)
      let gap = Duration.milliseconds(Int.random(in: 1..<4000, using: &random))
      input.type(Array(thing.bytes[place...]), at: gap)
      let digits = events(input).filter {
        if case .key(.character(let character)) = $0 { character.isNumber } else { false }
      }
      #expect(digits == [], "\(thing.bytes) cut at \(place), \(gap)")
    }
  }

  @Test func whatComesLateAfterABrokenSequenceAndAloneIsAKey() {
    for start in ["\u{1B}[1;", "\u{1B}[M ", "\u{1B}[200~12", "\u{1B}"] {
      let input = FakeInput()
      input.type(start, at: .zero)
      input.type("4", at: .seconds(2))
      input.type("5", at: .seconds(3))
      #expect(events(input).suffix(2) == [.key(.character("4")), .key(.character("5"))])
    }
  }
}
