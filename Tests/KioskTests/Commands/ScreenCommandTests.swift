import Testing

@testable import Kiosk

/// The screen is opened without learning about all other commands.
@Suite struct ScreenCommandTests {
  @Test(arguments: [[], ["--data", "x"], ["--plain"], ["--high-contrast", "--data=x"]])
  func whatOpensTheScreenIsUnderstoodAlone(arguments: [String]) throws {
    let whole = try #require(try Kiosk.parseAsRoot(arguments) as? Kiosk)
    let alone = try ScreenCommand.parse(arguments)
    #expect(alone.data.path == whole.data.path)
    #expect(alone.screen.plain == whole.screen.plain)
    #expect(alone.screen.highContrast == whole.screen.highContrast)
  }

  @Test(arguments: [
    ["today"], ["--help"], ["--version"], ["--dat", "x"], ["help"], ["demo", "--plain"],
  ])
  func everythingElseIsLeftToTheWholeProgram(arguments: [String]) {
    #expect(throws: (any Error).self) { try ScreenCommand.parse(arguments) }
  }
}
