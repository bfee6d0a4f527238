import ArgumentParser
import Foundation
import KioskModel

/// `kiosk`: the screen, and the commands around it.
@main
struct Kiosk: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "A kiosk for a community meeting place: today's activities, rated with one press.",
    discussion: "Without a subcommand, opens the screen with the meeting place's data.",
    version: Version.text,
    subcommands: [
      SetupCommand.self, DemoCommand.self, TodayCommand.self, ImportCommand.self,
      FeedCommand.self, CheckCommand.self, StatusCommand.self, StaffCommand.self,
      PersonCommand.self, AuditCommand.self,
      ReportCommand.self, ExportCommand.self,
      MeasureCommand.self,
    ])

  @OptionGroup var data: DataOptions
  @OptionGroup var screen: ScreenOptions

  /// Runs the command on the main thread, which serves the main actor by its run loop.
  ///
  /// An asynchronous `main` would hand the main actor to a pool of threads, and that pool, once it
  /// is there, wakes the machine every second for as long as the kiosk stands.
  static func main() {
    // A file that may not grow, or a reader that has gone, is an error of one call, which is told;
    // it must not end the program.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    Task { @MainActor in
      do {
        var command = try await parsed()
        if let own = command as? any KioskCommand {
          try await own.perform()
        } else {
          try command.run()
        }
        exit(withError: nil)
      } catch {
        exit(withError: error)
      }
    }
    while true { _ = RunLoop.main.run(mode: .default, before: .distantFuture) }
  }

  /// The command that was written; one that was written wrongly is told in one sentence. On the main
  /// actor, for the reason that `main` gives.
  @MainActor private static func parsed() async throws -> any ParsableCommand {
    do {
      return try parseAsRoot()
    } catch  where exitCode(for: error) == .validationFailure {
      let help = UsageFault.help(in: fullMessage(for: error)) ?? "kiosk --help"
      let fault = UsageFault(message: message(for: error))
      try? await CommandLineTool.run(DataFolder("")) { _ in
        throw CommandFailure.usage(fault, help: help)
      }
      throw ExitCode.validationFailure
    }
  }

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try await tool.showScreen(screen)
    }
  }
}
