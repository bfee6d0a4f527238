import ArgumentParser
import Foundation
import KioskModel
import SafeText

/// `kiosk setup`: creates the data folder of a meeting place; asks for what is not given.
struct SetupCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Create the data folder; asks for anything not given.")

  @OptionGroup var data: DataOptions
  @Option(help: "The name of the meeting place.") var name: String?
  @Option(
    help: """
      Its id in data from several places: letters, digits and hyphens (default: from the name).
      """)
  var id: String?
  @Option(help: "The district it is in.") var district: String?
  @Option(help: "Its time zone, such as Europe/Stockholm.") var timeZone: String?
  @Option(help: "The languages the screen offers, such as sv,sv-x-lattlast,en,ar.")
  var languages: String?

  @Option(help: "The name of the first coordinator, whose PIN is printed.") var staff: String?

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      guard try !CommandLineTool.isThere(tool.folder.site) else {
        throw NewPlace.Failure.placeExists(folder: tool.folder.root)
      }
      // If a name is given nothing is asked, so that a script can set up a kiosk.
      let asks = name == nil
      let name = try name ?? tool.ask("setup.name", standard: "Mötesplats Hälsa")
      let district = try district ?? (asks ? tool.ask("setup.district", standard: "") : "")
      let usualZone = NewPlace.usualZone
      let zone =
        try timeZone ?? (asks ? tool.ask("setup.timeZone", standard: usualZone) : usualZone)
      let usual = NewPlace.usualLanguages.joined(separator: ",")
      let tags = try languages ?? (asks ? tool.ask("setup.languages", standard: usual) : usual)
      var place = try tool.newPlace(
        name: name, district: district, zone: zone, languages: tags)
      place.id = try tool.placeID(id, name: place.name)
      // There may be staff from an interrupted set-up, or of a place whose site.json has been lost.
      if StaffDirectory(tool.folder).members().values.isEmpty {
        let usualName = tool.words.text("role.coordinator")
        place.coordinator = NewPlace.Coordinator(
          name: try staff ?? (asks ? tool.ask("setup.staff", standard: usualName) : usualName),
          pin: .random(on: tool.today))
      }
      try tool.setUp(place)
    }
  }
}

extension CommandLineTool {
  /// Asks a question on the terminal; an empty line gives the default answer.
  func ask(_ key: String, standard: String) throws -> String {
    let hint = standard.isEmpty ? "" : " [\(standard)]"
    print(words.text(key) + hint + ": ", terminator: "")
    fflush(nil)
    guard let line = readLine() else { throw CommandFailure.badValue("", option: "--name") }
    let answer = CleanText.line(line)
    return answer.isEmpty ? standard : answer
  }

  /// The place described by the answers.
  func newPlace(
    name: String, district: String, zone: String, languages: String
  ) throws -> NewPlace {
    guard let timeZone = TimeZone(identifier: zone) else {
      throw CommandFailure.badValue(zone, option: "--time-zone")
    }
    let tags = languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    for tag in tags where access(assets.locales + "/\(tag).json", R_OK) != 0 {
      throw CommandFailure.badValue(tag, option: "--languages")
    }
    return NewPlace(name: name, district: district, timeZone: timeZone, languages: tags)
  }

  /// Creates the place and reports it; the PIN of its first coordinator is printed first.
  func setUp(_ place: NewPlace) throws {
    let member: StaffMember?
    if let coordinator = place.coordinator {
      member = try showing(coordinator.pin, of: coordinator.name) { show in
        try place.make(in: folder, show: show)
      }
    } else {
      member = try place.make(in: folder)
    }
    if let member { note(.staff, subject: member.id) }
    let drafts = localizer.names(place.languages).filter(\.isDraft).map(\.name)
    if !drafts.isEmpty {
      print(words.text("setup.drafts", ["languages": drafts.joined(separator: ", ")]))
    }
    print(words.text("setup.done", ["folder": folder.root]))
    if member == nil { print(words.text("setup.staffThere")) }
  }
}
