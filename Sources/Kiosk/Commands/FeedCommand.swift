import ArgumentParser
import Foundation
import KioskModel

/// `kiosk feed FILE.ics`: writes the programme as a calendar that can be subscribed to.
struct FeedCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Write the programme as a calendar file (.ics).")

  @OptionGroup var data: DataOptions
  @Argument(help: "The file to write.", completion: .file(extensions: ["ics"])) var file: String

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      let place = try tool.place()
      let bytes = ICalendarWriter.write(
        place.programme.activities, name: place.site.name, place: place.site.timeZone,
        stamp: Date())
      try Document.save(bytes: bytes, to: file)
      // Documents that could not be read are missing from the calendar, so they are reported.
      for error in place.errors { CommandLineTool.complain("kiosk: " + tool.words.sentence(error)) }
      print(
        tool.words.text(
          "feed.done", count: place.programme.activities.count, ["file": file]))
      if !place.errors.isEmpty { throw ExitCode.failure }
    }
  }
}
