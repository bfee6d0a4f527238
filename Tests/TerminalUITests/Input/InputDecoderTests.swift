import Foundation
import Testing

@testable import TerminalUI

@Suite struct InputDecoderTests {
  private func decode(_ text: String) -> [InputEvent] { decode(Array(text.utf8)) }

  private func decode(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    let events = decoder.decode(bytes, at: .seconds(7))
    return events + decoder.giveUp(at: .seconds(8))
  }

  @Test(arguments: [
    ("4", Key.character("4")), ("å", .character("å")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}", .escape),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[21~", .function(10)), ("\u{1B}OP", .function(1)),
    ("\u{1B}[Z", .backTab), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}Oq", .character("1")), ("\u{1B}OM", .enter), ("\u{1B}Om", .character("-")),
    ("\u{1B}Oj", .character("*")), ("\u{1B}Ok", .character("+")), ("\u{1B}Oo", .character("/")),
    ("\u{9B}A", .up),
  ])
  func keys(text: String, key: Key) {
    #expect(decode(text) == [.key(key)])
  }

  @Test(arguments: [
    "\u{3}", "\u{1C}", "\u{1A}", "\u{13}", "\u{0}",
    "\u{1B}[1;5C", "\u{1B}[1;2A", "\u{1B}[27;5;49~", "\u{1B}[49;5u",
    "\u{1B}[?62;22c", "\u{1B}[12;34R", "\u{1B}[I", "\u{1B}[O",
    "\u{1B}]10;rgb:1111/2222/3333\u{7}", "\u{1B}]11;rgb:1/2/3\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[200~12345\u{1B}[A12345\u{1B}[201~", "\u{1B}[M!!!", "\u{1B}[M  !", "\u{1B}[M\u{1B}!!",
    "\u{1B}[<0;0;5M",
    "\u{1B}[<0;12M", "\u{1B}[<0;1;1;1M", "\u{1B}[<999999;1;1M", "\u{1B}4", "\u{1B}å",
    "\u{9B}1;5C", "\u{9D}0;12345\u{7}", "\u{202E}", "\u{200B}",
  ])
  func nothingAtAll(text: String) {
    #expect(decode(text) == [])
    // Keys after it are accepted.
    #expect(decode(text + "4") == [.key(.character("4"))])
  }

  @Test func onlyTheBadByteIsLost() {
    for bad: [UInt8] in [
      [0xFF], [0xC3], [0xE2, 0x82], [0x9B], [0xF5], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
    ] {
      #expect(decode(bad + Array("12".utf8)) == [.key(.character("1")), .key(.character("2"))])
    }
  }

  @Test func halfALetterDoesNotTakeTheNextOnes() {
    #expect(decode([0xC3] + Array("å".utf8)) == [.key(.character("å"))])
    #expect(decode([0xE2, 0x82] + Array("ö4".utf8)) == [.key(.character("ö")), .key(.digit(4))])
    // The rest of a letter that was given up is not the rest of another.
    #expect(decode([0xC3, UInt8(ascii: "4"), 0xA5]) == [.key(.digit(4))])
  }

  @Test func aLoneEscapeIsHeardAfterAWhile() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B], at: .seconds(7)) == [])
    let deadline = Duration.seconds(7) + .milliseconds(30)
    #expect(decoder.deadline == deadline)
    #expect(decoder.giveUp(at: deadline - .milliseconds(1)) == [])
    #expect(decoder.giveUp(at: deadline) == [.key(.escape)])
    #expect(decoder.deadline == nil)
    #expect(decoder.giveUp(at: .seconds(9)) == [])
  }

  @Test(arguments: ["[", "[1;5", "P", "]11;", "O", "[M4"])
  func halfASequenceIsGivenUpHoweverMuchFollows(start: String) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(("\u{1B}" + start).utf8), at: .seconds(7)) == [])
    let deadline = decoder.deadline
    #expect(deadline == .seconds(8))
    // Pressing keys that are ignored does not prolong it.
    if start.count > 1 {
      #expect(decoder.decode([UInt8(ascii: "4")], at: .milliseconds(7500)) == [])
      #expect(decoder.deadline == deadline)
    }
    #expect(decoder.giveUp(at: .seconds(8)) == [])
    #expect(decoder.decode([UInt8(ascii: "4")], at: .seconds(9)) == [.key(.character("4"))])
  }

  @Test func aPasteMayTakeLongButNotRest() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~12".utf8), at: .seconds(7)) == [])
    #expect(decoder.decode(Array("34".utf8), at: .milliseconds(7900)) == [])
    #expect(decoder.deadline == .milliseconds(8900))
  }

  /// A clock does not show that nothing has come: bytes that are read late may have come in time.
  @Test func onlySilenceGivesUp() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B], at: .seconds(7)) == [])
    #expect(decoder.decode(Array("[1;5C".utf8), at: .seconds(60)) == [])
    #expect(decoder.decode(Array("4".utf8), at: .seconds(60)) == [.key(.character("4"))])
  }

  @Test func touches() {
    #expect(decode("\u{1B}[<0;5;3M") == [.touchBegan(Position(column: 4, row: 2))])
    #expect(decode("\u{1B}[<0;5;3m") == [.touchEnded(Position(column: 4, row: 2))])
    #expect(decode("\u{1B}[<65;5;3M") == [.scrolledDown])
    #expect(decode("\u{1B}[<2;5;3M") == [])
  }

  /// The Linux console sends the old format; its columns from 96 on are not valid UTF-8.
  @Test func touchesOfTheConsole() {
    #expect(decode("\u{1B}[M %#") == [.touchBegan(Position(column: 4, row: 2))])
    #expect(decode("\u{1B}[M#%#") == [.touchEnded(Position(column: 4, row: 2))])
    #expect(
      decode("\u{1B}[M`%#\u{1B}[Ma%#4") == [.scrolledUp, .scrolledDown, .key(.character("4"))])
    let far = Array("\u{1B}[M ".utf8) + [0xFF, 0xC3, UInt8(ascii: "4")]
    #expect(
      decode(far) == [.touchBegan(Position(column: 222, row: 162)), .key(.character("4"))])
  }

  @Test func theTerminalsOwnSequencesComeFirst() {
    var decoder = InputDecoder(knownSequences: [
      Array("\u{1B}[[A".utf8): .function(1), Array("\u{1B}[99~".utf8): .function(10),
    ])
    #expect(decoder.decode(Array("\u{1B}[[A".utf8), at: .zero) == [.key(.function(1))])
    #expect(decoder.decode(Array("\u{1B}[99~".utf8), at: .zero) == [.key(.function(10))])
  }

  @Test func theNumberPadOfTheConsoleSaysWhichKeysWithoutNumLock() {
    // What `k_pad` of the kernel sends for 0–9, +, -, *, /, Enter and the comma.
    var decoder = InputDecoder(knownSequences: KeySequences.consolePad)
    let sent = "pqrstuvwxylSRQMn".map { "\u{1B}O\($0)" }.joined()
    let keys = "0123456789+-*/".map { InputEvent.key(.character($0)) }
    #expect(
      decoder.decode(Array(sent.utf8), at: .zero) == keys + [.key(.enter), .key(.character("."))])
    #expect(TerminalExtras(hasMouse: true, isConsole: true).on(title: "").contains("\u{1B}="))
    #expect(TerminalExtras(hasMouse: true, isConsole: true).off.contains("\u{1B}>"))
    #expect(!TerminalExtras(hasMouse: true).on(title: "").contains("\u{1B}="))
  }

  @Test func noiseNeverTrapsAndNeverLeavesItDeaf() {
    let seed =
      UInt64(ProcessInfo.processInfo.environment["KIOSK_TEST_SEED"] ?? "")
      ?? .random(in: 0...(.max))
    print("InputDecoderTests: KIOSK_TEST_SEED=\(seed)")
    var state = seed
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let interesting = Array("\u{1B}[]OP<;0123456789~Mm\u{7}\\".utf8)
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      for _ in 0..<60 {
        let byte = next()
        let noise = byte < 160 ? interesting[Int(byte) % interesting.count] : next()
        _ = decoder.decode([noise], at: .zero)
      }
      // The longest that can be incomplete is a paste or a control string: both are ended.
      _ = decoder.decode(Array("\u{1B}[201~\u{7}\u{18}\u{1B}\\".utf8), at: .zero)
      _ = decoder.giveUp(at: .seconds(1))
      for _ in 0..<4 { _ = decoder.decode([UInt8(ascii: " ")], at: .seconds(2)) }
      #expect(
        decoder.decode([UInt8(ascii: "4")], at: .seconds(2)) == [.key(.character("4"))])
    }
  }
}
