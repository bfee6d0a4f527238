import ArgumentParser
import Foundation
import KioskModel

/// `kiosk setup`: makes the data folder of a meeting place; asks for what is not given.
struct SetupCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Make the data folder; asks for what is not given.")

  @OptionGroup var data: DataOptions
  @Option(help: "The meeting place's name.") var name: String?
  @Option(help: "Its part of town.") var district: String?
  @Option(help: "Its time zone, such as Europe/Stockholm.") var timeZone: String?
  @Option(help: "The languages of the screen, such as sv,sv-x-lattlast,en,ar.")
  var languages: String?

  @Option(help: "The name of the first coordinator, whose PIN is printed.") var staff: String?

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      guard access(tool.folder.site, F_OK) != 0 else {
        throw CommandFailure.placeExists(folder: tool.folder.root)
      }
      // With a name given nothing is asked, so that a script can set a kiosk up.
      let asks = name == nil
      let name = try name ?? tool.ask("setup.name", standard: "Mötesplats Hälsa")
      let district = try district ?? (asks ? tool.ask("setup.district", standard: "") : "")
      let zone =
        try timeZone ?? (asks ? tool.ask("setup.timeZone", standard: Self.zone) : Self.zone)
      let tags =
        try languages ?? (asks ? tool.ask("setup.languages", standard: Self.tags) : Self.tags)
      let coordinator = tool.words.text("role.coordinator")
      let first =
        try staff ?? (asks ? tool.ask("setup.staff", standard: coordinator) : coordinator)
      try tool.setUp(name: name, district: district, zone: zone, languages: tags)
      try tool.addStaff(first, .coordinator)
    }
  }

  private static let zone = "Europe/Stockholm"
  private static let tags = "sv,sv-x-lattlast,en"
}

extension CommandLineTool {
  /// Asks a question on the terminal; an empty line is the standard answer.
  func ask(_ key: String, standard: String) throws -> String {
    let hint = standard.isEmpty ? "" : " [\(standard)]"
    print(words.text(key) + hint + ": ", terminator: "")
    fflush(nil)
    guard let line = readLine() else { throw CommandFailure.badValue("", option: "--name") }
    let answer = CleanText.line(line)
    return answer.isEmpty ? standard : answer
  }

  /// Makes the folder and `site.json`.
  func setUp(name: String, district: String, zone: String, languages: String) throws {
    guard let timeZone = TimeZone(identifier: zone) else {
      throw CommandFailure.badValue(zone, option: "--time-zone")
    }
    let tags = languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    for tag in tags where access(assets.locales + "/\(tag).json", R_OK) != 0 {
      throw CommandFailure.badValue(tag, option: "--languages")
    }
    for path in [folder.root, folder.programme, folder.notices] {
      try Disk.live.makeFolder(path)
    }
    let id = name.lowercased().filter { $0.isLetter || $0.isNumber }
    try Document.save(
      Site.document(
        id: id, name: name, district: district, timeZone: timeZone, languages: tags),
      to: folder.site)
    let drafts = localizer.names(tags).filter(\.isDraft).map(\.tag)
    if !drafts.isEmpty {
      print(words.text("setup.drafts", ["languages": drafts.joined(separator: ", ")]))
    }
    print(words.text("setup.done", ["folder": folder.root]))
  }
}
