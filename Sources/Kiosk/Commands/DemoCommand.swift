import ArgumentParser
import Foundation
import KioskModel

/// `kiosk demo`: the kiosk on made-up data.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Show the kiosk on made-up data, marked DEMO.")

  @OptionGroup var data: DataOptions

  func run() async throws {
    try await CommandLineTool.run(data) { tool in try await tool.showScreen() }
  }
}
