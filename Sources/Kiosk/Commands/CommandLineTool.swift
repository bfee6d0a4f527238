import ArgumentParser
import Foundation
import KioskModel
import TerminalUI

/// What all commands share: the data folder, the texts, and error reporting.
struct CommandLineTool {
  let folder: DataFolder
  let assets: Assets
  let localizer: Localizer
  let words: Catalogue
  let environment: [String: String]

  /// Runs a command. An error is reported in one sentence on standard error, with exit code 1, or
  /// 64 for a usage error.
  static func run(
    _ data: DataOptions, _ command: @MainActor (CommandLineTool) async throws -> Void
  ) async throws {
    try await run(data.folder) { tool in
      guard data.path != "" else { throw CommandFailure.noName(option: "--data") }
      try await command(tool)
    }
  }

  /// Runs a command on a folder.
  static func run(
    _ folder: DataFolder, _ command: @MainActor (CommandLineTool) async throws -> Void
  ) async throws {
    TerminalLocale.activate()
    let environment = ProcessInfo.processInfo.environment
    guard let assets = Assets(environment: environment, program: Self.program) else {
      Self.complain(
        "kiosk: the program's own files (assets/locales) are missing;"
          + " set KIOSK_ASSETS to the folder they are in.")
      throw ExitCode.failure
    }
    let localizer = Localizer(folder: assets.locales)
    do {
      let words = try localizer.catalogue(language(environment))
      let tool = CommandLineTool(
        folder: folder, assets: assets, localizer: localizer, words: words,
        environment: environment)
      let isTerminal = StandardOutput.isTerminal
      var failures: [any Error] = []
      do {
        try FolderOwner.become(of: folder)
        try await command(tool)
      } catch {
        failures.append(error)
      }
      // What a command printed before it failed can be lost as well.
      if !isTerminal, failures.first.map(Self.isLostOutput) != true {
        do { try StandardOutput.flush() } catch { failures.append(error) }
      }
      try end(with: failures, words)
    } catch let error as DocumentError {
      Self.complain("kiosk: \(error.file), line \(error.line ?? 0): the texts cannot be read.")
      throw ExitCode.failure
    }
  }

  private static func isLostOutput(_ error: any Error) -> Bool {
    switch error {
    case CommandFailure.outputLost, CommandFailure.readerGone: true
    default: false
    }
  }

  /// Reports the errors of a command, and throws its exit code; returns if there are none.
  private static func end(with failures: [any Error], _ words: Catalogue) throws {
    for error in failures where !(error is ExitCode) {
      if case CommandFailure.readerGone = error { StandardOutput.endAsBrokenPipe() }
      if let sentence = words.sentence(forCommand: error) { complain("kiosk: " + sentence) }
    }
    guard let first = failures.first else { return }
    if case CommandFailure.usage = first { throw ExitCode.validationFailure }
    throw first as? ExitCode ?? ExitCode.failure
  }

  /// The meeting place in the folder.
  func place() throws -> MeetingPlace {
    guard try Self.isThere(folder.site) else { throw CommandFailure.noPlace(folder: folder.root) }
    return try MeetingPlace(folder)
  }

  /// The language for the command line: English if the environment asks for it, otherwise Swedish.
  private static func language(_ environment: [String: String]) -> String {
    let wanted =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    return wanted.hasPrefix("en") ? "en" : "sv"
  }

  private static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
  }

  /// Writes a line to standard error.
  nonisolated static func complain(_ text: String) {
    // Errors are ignored: there is nowhere left to report them.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
