import ArgumentParser

/// `kiosk`: the screen, and the commands around it.
@main
struct Kiosk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "The kiosk of a community meeting place: today's activities, and one press to rate.",
    discussion: "Without a subcommand it shows the screen on the meeting place's data.",
    version: Version.text,
    subcommands: [
      SetupCommand.self, DemoCommand.self, TodayCommand.self, ImportCommand.self,
      FeedCommand.self, CheckCommand.self, MeasureCommand.self,
    ])

  @OptionGroup var data: DataOptions

  func run() async throws {
    try await CommandLineTool.run(data) { tool in
      try await tool.showScreen()
    }
  }
}
