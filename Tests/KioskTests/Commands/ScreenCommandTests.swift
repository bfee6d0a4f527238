import Testing

@testable import Kiosk

/// The screen is opened without learning about all other commands.
@Suite struct ScreenCommandTests {
  @Test func whatOpensTheScreenIsUnderstoodAlone() throws {
    #expect(ScreenCommand.asked(by: [])?.data.path == .some(nil))
    let screen = try #require(ScreenCommand.asked(by: ["--data", "x", "--plain"]))
    #expect(screen.data.path == "x" && screen.screen.plain && !screen.screen.highContrast)
    #expect(ScreenCommand.asked(by: ["--high-contrast", "--data=x"])?.screen.highContrast == true)
  }

  @Test(arguments: [
    ["today"], ["--help"], ["--version"], ["--dat", "x"], ["help"], ["demo", "--plain"],
  ])
  func everythingElseIsLeftToTheWholeProgram(arguments: [String]) {
    #expect(ScreenCommand.asked(by: arguments).map { _ in true } == nil)
  }
}
