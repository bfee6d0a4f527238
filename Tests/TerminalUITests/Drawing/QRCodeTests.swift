import Testing

@testable import TerminalUI

/// QR codes and their pictures in cells.
@Suite struct QRCodeTests {
  init() { TerminalLocale.activate() }

  private static let text = "BEGIN:VEVENT\nSUMMARY:Språkcafé\nEND:VEVENT"

  @Test func threeCornersHaveTheirFinder() throws {
    let code = try #require(QRCode(Self.text, .medium))
    #expect(code.width == 4 * code.version + 17)
    for (column, row) in [(0, 0), (code.width - 7, 0), (0, code.width - 7)] {
      let ring = (0..<7).map { code.isDark(column + $0, row) }
      #expect(ring == Array(repeating: true, count: 7))
      #expect((1..<6).allSatisfy { !code.isDark(column + $0, row + 1) })
      #expect(code.isDark(column + 3, row + 3))
    }
    #expect(!code.isDark(-1, 0) && !code.isDark(0, code.width))
  }

  /// A code of version 5 at the lowest level has room for 864 bits (ISO/IEC 18004, table 7).
  @Test func capitalLettersAndDigitsTakeLessRoom() throws {
    // 4 bits for the mode, 8 for the length, 8 a byte; and 9 for the length and 11 for two letters.
    #expect(try #require(QRCode(String(repeating: "a", count: 106), .low)).version == 5)
    #expect(try #require(QRCode(String(repeating: "a", count: 107), .low)).version == 6)
    #expect(try #require(QRCode(String(repeating: "A", count: 154), .low)).version == 5)
    #expect(try #require(QRCode(String(repeating: "A", count: 155), .low)).version == 6)
    #expect(QRCode(String(repeating: "a", count: 3000), .low) == nil)
  }

  @Test func theSegmentsAreTheTextInItsOrder() {
    let text = "BEGIN:VEVENT\nDTSTART:20261120T123000Z\nSUMMARY:ÅÄÖ ABC abc\nEND:VEVENT"
    let bytes = Array(text.utf8)
    let segments = QRCodeSegment.all(of: bytes)
    #expect(segments.flatMap { bytes[$0.bytes] } == bytes)
    let capitals = segments.filter(\.isAlphanumeric).map {
      String(decoding: bytes[$0.bytes], as: UTF8.self)
    }
    #expect(capitals == ["BEGIN:VEVENT", "DTSTART:20261120T123000Z", "END:VEVENT"])
    #expect(QRCodeSegment.all(of: []).isEmpty)
  }

  @Test func theFirstTextThatFitsIsTaken() throws {
    let texts = [160, 120, 90, 40].map { String(repeating: "a", count: $0) }
    func image(_ columns: Int, _ rows: Int, _ style: QRCodeStyle = .halfBlocks) -> QRCodeImage? {
      QRCodeImage(texts, within: Size(columns: columns, rows: rows), style: style)
    }
    // 80×24 beside 34 columns: version 5, 45 modules with the quiet zone.
    let small = try #require(image(46, 23))
    let isThird = small.code == QRCode(texts[2], .low)
    #expect(isThird && small.columns == 45 && small.rows == 23)
    // With more room there is more text, though not with the lowest correction.
    let large = try #require(image(86, 30))
    let isSecond = large.code == QRCode(texts[1], .medium)
    #expect(isSecond, "\(large.code.version) \(large.code.correction)")
    #expect(image(28, 14) == nil)
    #expect(image(46, 23, .none) == nil)
    // Full blocks are two columns wide and a row high.
    let console = try #require(image(126, 47, .fullBlocks))
    #expect(console.scale == 2 && console.columns == 90 && console.rows == 45)
    #expect(image(86, 30, .fullBlocks) == nil)
  }

  @Test func theLevelIsRaisedAndTheModulesGrowWithTheRoom() throws {
    func image(_ columns: Int, _ rows: Int) throws -> QRCodeImage {
      try #require(
        QRCodeImage(["abc"], within: Size(columns: columns, rows: rows), style: .halfBlocks))
    }
    #expect(try image(30, 15).code.correction == .high)
    #expect(try image(30, 15).code.version == 1)
    let grown = try image(70, 40)
    #expect(grown.scale == 2 && grown.code.correction.rawValue >= 1)
    #expect(grown.columns <= 70 && grown.rows <= 40)
  }

  /// Dark modules on light ones, whatever the theme, with the quiet zone on all sides.
  @Test(arguments: [8, 16, 256], [false, true])
  func aCodeIsDarkOnLight(colours: Int, isHighContrast: Bool) throws {
    let theme = Theme(colours: colours, isHighContrast: isHighContrast)
    let image = try #require(
      QRCodeImage([Self.text], within: Size(columns: 46, rows: 23), style: .halfBlocks))
    let cell = image.cell(column: QRCode.quietZone, row: QRCode.quietZone / 2)
    let dark = try #require(cell.pixels.flatMap { theme.colours(of: $0, on: cell.role) })
    let quiet = image.cell(column: 0, row: 0)
    let light = try #require(quiet.pixels.flatMap { theme.colours(of: $0, on: quiet.role) })
    for palette in Palette.all {
      let black = palette.contrast(dark.upper, 0)
      #expect(black < 1.3 && palette.contrast(light.upper, dark.upper) >= 7)
    }
    for place in 0..<image.columns {
      for edge in [0, 1, 2, 3, image.columns - 1] {
        #expect(image.cell(column: edge, row: place / 2).text == " ")
      }
    }
    for column in 0..<image.columns {
      for row in [0, 1] { #expect(image.cell(column: column, row: row).text == " ") }
    }
  }

  @Test func withoutColoursThereIsNone() {
    func style(_ colours: Int, _ name: String) -> QRCodeStyle {
      TerminalAbilities(colours: colours, name: name, environment: [:]) { _ in nil }.codeStyle
    }
    #expect(style(0, "vt220") == .none)
    #expect(style(8, "linux") == .fullBlocks)
    #expect(style(256, "xterm-256color") == .halfBlocks)
  }

  /// A mirrored code is not the same code.
  @Test func aCodeIsNeverMirrored() throws {
    let block = CodeBlock(texts: [Self.text], hint: "Kamera", otherwise: "Skriv")
    let page = Page<Void>(title: "Ta med", blocks: [.code(block)])
    let look = Appearance(faces: FaceDrawings(.outlined), hasFills: true)
    func panel(_ direction: TextDirection) throws -> [[String]] {
      let painted = PagePainter.paint(
        page, frame: PageFrame(name: "", day: "", clock: "", direction: direction),
        size: Size(columns: 80, rows: 24), look: look)
      #expect(painted.code != nil)
      return (0..<24).map { row in
        painted.canvas.row(row).filter { $0.role == .code }.map(\.text)
      }
    }
    #expect(try panel(.rightToLeft) == panel(.leftToRight))
  }
}
