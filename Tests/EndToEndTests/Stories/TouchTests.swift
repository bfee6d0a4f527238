import Testing

extension EndToEnd {
  /// A finger on the screen, as the terminal reports it (xterm's SGR form).
  @Suite(.needsTmux) struct TouchTests {
    @Test func pressAndReleaseInATileRates() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      // What is drawn last stands at the end of the screen.
      let home = try await kiosk.wait(for: "Language")
      let four = try #require(home.position(of: " Bra"))
      try await kiosk.send(press(four) + release((four.column + 2, four.row - 3)))
      try await kiosk.wait(for: "Tack! Du svarade 4 – Bra")
      #expect(try folder.scores() == [4])
    }

    @Test func releaseInAnotherTileDoesNothing() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      // What is drawn last stands at the end of the screen.
      let home = try await kiosk.wait(for: "Language")
      let four = try #require(home.position(of: " Bra"))
      let five = try #require(home.position(of: "Mycket bra"))
      try await kiosk.send(press(four) + release(five))
      // A press that counts shows that the touch has been dealt with.
      try await kiosk.press("2")
      try await kiosk.wait(for: "Tack! Du svarade 2 – Dåligt")
      #expect(try folder.scores() == [2])
    }

    private func press(_ cell: (column: Int, row: Int)) -> String {
      "\u{1B}[<0;\(cell.column);\(cell.row)M"
    }

    private func release(_ cell: (column: Int, row: Int)) -> String {
      "\u{1B}[<0;\(cell.column);\(cell.row)m"
    }
  }
}
