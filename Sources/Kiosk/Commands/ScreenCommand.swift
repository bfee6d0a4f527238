import ArgumentParser

/// `kiosk` without a subcommand, as it is started on a kiosk.
///
/// It is tried before the whole program with its subcommands (`Kiosk`): to learn about all of these
/// takes a tenth of a start. What it does not understand, and the help, are left to that.
struct ScreenCommand: KioskCommand {
  static let configuration = CommandConfiguration(commandName: "kiosk")

  @OptionGroup var data: DataOptions
  @OptionGroup var screen: ScreenOptions

  /// The command that some arguments give, by default the program's; nil if they ask for anything else.
  static func asked(by arguments: [String]? = nil) -> ScreenCommand? { try? parse(arguments) }

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try await tool.showScreen(screen)
    }
  }
}
