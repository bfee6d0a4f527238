import ArgumentParser
import Foundation
import KioskModel

/// `kiosk`: runs the screen; its subcommands do the rest.
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
      PersonCommand.self, AuditCommand.self, DeviceCommand.self,
      ReportCommand.self, ExportCommand.self,
      MeasureCommand.self,
    ])

  @OptionGroup var data: DataOptions
  @OptionGroup var screen: ScreenOptions

  /// Runs the command on the main thread, whose run loop serves the main actor.
  ///
  /// An asynchronous `main` would start the cooperative thread pool, which then wakes the machine
  /// every second as long as the kiosk runs.
  static func main() {
    // A file size limit or a closed pipe is reported as the error of a call; it must not end the
    // program.
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
      } catch  where exitCode(for: error).isSuccess {
        // Help that could not be printed is an error as well, which the library does not notice.
        let text = fullMessage(for: error)
        do {
          try await CommandLineTool.run(DataFolder("")) { _ in print(text) }
          exit(withError: nil)
        } catch {
          exit(withError: error)
        }
      } catch {
        exit(withError: error)
      }
    }
    while true { _ = RunLoop.main.run(mode: .default, before: .distantFuture) }
  }

  /// The command given; a usage error is reported in one sentence. On the main actor for the reason
  /// given at `main`.
  @MainActor private static func parsed() async throws -> any ParsableCommand {
    if let screen = ScreenCommand.asked() { return screen }
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
