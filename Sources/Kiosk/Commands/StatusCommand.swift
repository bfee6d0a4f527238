import ArgumentParser
import Foundation
import KioskModel
import SafeText
import TerminalUI

/// `kiosk status`: whether anything needs somebody, in a few lines.
struct StatusCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Print how the kiosk is; exit 0 well, 1 look at it.",
    discussion: """
      A line for each calendar: its file, when it was last read, what was new and changed, and the \
      clashes that wait for an answer.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var places: PlacesOptions
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.forEachPlace(places, asJSON: json) { tool, _ in
        let status = try tool.status()
        tool.printStatus(status, asJSON: json)
        if status.level != .good { throw ExitCode(status.level.rawValue) }
      }
    }
  }
}

/// How a kiosk is.
struct KioskStatus {
  /// Whether somebody has to do something; the exit code of the command.
  enum Level: Int32 {
    /// All is well.
    case good = 0
    /// Somebody should look at it.
    case look = 1
  }

  var zone: TimeZone
  /// The calendars that have been read.
  var calendars: [CalendarRecord]

  /// What the worst of its parts asks for.
  var level: Level { calendars.contains(where: \.needsSomebody) ? .look : .good }
}

extension CalendarRecord {
  /// Whether it could not be read, or something waits for an answer.
  fileprivate var needsSomebody: Bool { problem != nil || counts.clashes > 0 }
}

extension CommandLineTool {
  /// How the kiosk of the folder is.
  func status() throws -> KioskStatus {
    KioskStatus(zone: try place().site.timeZone, calendars: CalendarRecord.all(in: folder))
  }

  /// Prints a line for each part of it and the verdict last.
  func printStatus(_ status: KioskStatus, asJSON: Bool) {
    if asJSON {
      let json: JSONObject = [
        "level": .int(Int(status.level.rawValue)),
        "calendars": .array(status.calendars.map { .object($0.json) }),
      ]
      print(
        String(decoding: JSONWriter.document(.object(json)), as: UTF8.self), terminator: "")
      return
    }
    for line in words.lines(status) { print(line) }
  }
}

extension Catalogue {
  /// A line for each part of a kiosk's status and the verdict last.
  fileprivate func lines(_ status: KioskStatus) -> [String] {
    var lines = status.calendars.map { calendar in
      let cells = row(calendar, status.zone).texts
      return text(
        "status.calendar",
        ["name": CleanText.line(cells[0]), "when": cells[1], "state": cells[2]])
    }
    if lines.isEmpty { lines.append(text("calendarFile.noneRead")) }
    lines.append(text("status.\(status.level)"))
    return lines
  }
}
