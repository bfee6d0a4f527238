import ArgumentParser
import Foundation
import KioskModel

/// `kiosk demo`: runs the kiosk on sample data.
struct DemoCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Show the kiosk with sample data, marked DEMO.",
    discussion: """
      The data is regenerated around the current time and written to a folder of its own. \
      Without a terminal, the day's programme is printed as text.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "The seed for generating the data.") var seed: UInt64 = 1
  @Option(help: "The number of years of history.") var years = 1
  @Option(help: "A fixed time for the clock, such as 2026-11-20T14:32.") var now: LocalDateTime?
  @Flag(help: "Write the data and exit.") var prepare = false
  @OptionGroup var screen: ScreenOptions

  func perform() async throws {
    let standard = DataFolder.standard(environment: ProcessInfo.processInfo.environment)
    let folder = data.path == nil ? DataFolder(standard.root + "-demo").asFound() : data.folder
    try await CommandLineTool.run(folder) { tool in
      let now = now.map(Self.zone.instant)
      try tool.makeDemonstration(seed: seed, years: years, now: now ?? Date())
      let tool = try tool.withLocalFiles()
      // The journals of the synthetic kiosk are this one's from now on.
      try PlaceDevices(tool.folder).retire(
        Demonstration.device, heir: try tool.device().id, on: nil)
      if prepare { return }
      guard screen.plain || isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 else {
        try tool.printDay(nil, language: nil, asJSON: false, now: now ?? Date())
        print("")
        print(tool.words.text("demo.noTerminal", ["folder": folder.root]))
        return
      }
      try await tool.showScreen(screen, fixedTime: now)
    }
  }

  private static let zone = TimeZone(identifier: "Europe/Stockholm") ?? .current
}

extension CommandLineTool {
  /// Writes sample data into the folder, which must be empty or hold a demonstration.
  func makeDemonstration(seed: UInt64, years: Int, now: Date) throws {
    guard 0...50 ~= years else {
      throw CommandFailure.badValue(String(years), option: "--years")
    }
    try? Disk.live.makeFolder(folder.root)
    let lock = try takeLock()
    defer { withExtendedLifetime(lock) {} }
    let zone = TimeZone(identifier: "Europe/Stockholm") ?? .current
    let progress = Progress(words.text("demo.progress"))
    try Demonstration(seed: seed, now: now, years: years, timeZone: zone)
      .write(
        to: folder, templates: try DemonstrationTemplates(assets: assets.folder),
        progress: { progress.show($0) })
    progress.end()
    Self.complain(words.text("demo.made", ["seed": String(seed), "folder": folder.root]))
  }
}
