import Testing

extension EndToEnd {
  /// Bytes that are no press of a key must not become one: a false vote cannot be told from a
  /// true one afterwards.
  @Suite struct NoVoteTests {
    /// Something that reaches a terminal's input.
    struct Input: Sendable, CustomTestStringConvertible {
      let name: String
      let bytes: [UInt8]
      var testDescription: String { name }

      init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
      }

      init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
      }
    }

    static let inputs = [
      Input("Ctrl-C, Ctrl-\\, Ctrl-Z, Ctrl-S, Ctrl-D", [0x03, 0x1C, 0x1A, 0x13, 0x04]),
      Input("all other control bytes", (0x00..<0x08).map { $0 } + (0x0E..<0x1B).map { $0 }),
      Input("Ctrl with an arrow", "\u{1B}[1;5C\u{1B}[1;5D"),
      Input("a paste of digits", "\u{1B}[200~123454321\u{1B}[201~"),
      Input("the colour that the terminal has", "\u{1B}]11;rgb:4444/5555/1111\u{1B}\\"),
      Input("the title that it has", "\u{1B}]l4444\u{7}"),
      Input("what it is", "\u{1B}[?62;4;1c\u{1B}P1$r4m\u{1B}\\\u{1B}P>|4(4)\u{1B}\\"),
      Input("where its cursor is", "\u{1B}[4;4R"),
      Input("the keyboard's long form of 4", "\u{1B}[52u\u{1B}[52;1:3u\u{1B}[27;5;52~"),
      Input("Alt with 4", "\u{1B}4"),
      Input("an old mouse report", "\u{1B}[M444\u{1B}[M #4"),
      Input("a damaged mouse report", "\u{1B}[<4;4\u{1B}[<0;;4M\u{1B}[<0;4;4;4M\u{1B}[<4M"),
      Input("no UTF-8", [0xFF, 0xFE, 0xC0, 0xB4, 0x80, 0xF8, 0xED, 0xA0, 0xB4]),
      Input("C1 as UTF-8", "\u{9B}4m\u{9D}4444\u{7}\u{90}4\u{1B}\\"),
      Input("digits of other scripts", "４۴٤४"),
    ]

    @Test(arguments: inputs) func isNoVote(input: Input) async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send(input.bytes)
      // A vote within the last second would keep this one from counting, and is counted if older.
      kiosk.send("3")
      try await kiosk.wait(for: "Tack! Du svarade 3")
      #expect(try folder.scores() == [3])
    }

    /// A terminal's sequences reach the program in pieces where a line is slow or the machine busy.
    @Test(arguments: [
      "\u{1B}[1;5C", "\u{1B}[27;5;52~", "\u{1B}[200~14\u{1B}[A5\u{1B}[201~",
      "\u{1B}[<0;1;1M\u{1B}[<0;1;1m", "\u{1B}[M !!\u{1B}[M#!!", "\u{1B}]11;rgb:4/4/1\u{1B}\\",
      "\u{1B}P1$r4m\u{1B}\\", "\u{9B}1;5C",
    ])
    func aSequenceInPiecesIsNoVote(sequence: String) async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      let bytes = Array(sequence.utf8)
      for cut in 1..<bytes.count {
        kiosk.send(Array(bytes[..<cut]))
        // Long enough for the program to read what has come.
        try await kiosk.waitForSilence(of: .milliseconds(2))
        kiosk.send(Array(bytes[cut...]))
        try await kiosk.waitForSilence(of: .milliseconds(2))
      }
      // Byte by byte.
      for byte in bytes {
        kiosk.send([byte])
        try await kiosk.waitForSilence(of: .milliseconds(2))
      }
      // A vote within the last second would keep this one from counting, and is counted if older.
      kiosk.send("3")
      try await kiosk.wait(for: "Tack! Du svarade 3")
      #expect(try folder.scores() == [3])
    }

    @Test func aBadByteCostsOnlyItself() async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send([0xFF, 0xFF, 0xC3, 0x34])
      try await kiosk.wait(for: "Tack! Du svarade 4")
      #expect(try folder.scores() == [4])
    }

    /// A line that breaks in the middle of a sequence, or Alt with a letter that begins one, must
    /// not make the kiosk deaf.
    @Test(arguments: [
      "\u{1B}[", "\u{1B}P", "\u{1B}]11;rgb:", "\u{1B}[200~12", "\u{1B}[M", "\u{1B}O",
    ])
    func aSequenceWithoutItsEnd(start: String) async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send(start)
      // Somebody presses 2 every second and a half until they are heard.
      var presses = 0
      try await eventually("thanks for one of a few presses", within: .seconds(8)) {
        if kiosk.output.text().contains("Tack! Du svarade 2") { return true }
        kiosk.send("2")
        presses += 1
        try await kiosk.waitForSilence(of: .milliseconds(1500))
        return false
      }
      #expect(presses <= 3)
      #expect(try folder.scores() == [2])
    }
  }
}
