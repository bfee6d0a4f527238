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
      A line for this kiosk and for each other kiosk of the place, with the day of its last entry. A \
      line for each calendar: its file, when it was last read, what was new and changed, and the \
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
  /// The device that this machine is; nil if it is none yet.
  var device: Device?
  /// The other devices with journals in the folder.
  var others: [SeenDevice]
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
    let place = try place()
    // A command that only reads makes no device.
    let device =
      folder.isEarlierLayout
      ? Device(id: Machine.current().derivedID)
      : Device.documents(in: folder).read().values.values.first
    let own = device?.ids ?? []
    return KioskStatus(
      zone: place.site.timeZone, device: device,
      others: SeenDevice.all(in: try Journal(root: folder.root).allParts())
        .filter { !own.contains($0.id) },
      calendars: CalendarRecord.all(in: folder))
  }

  private static func json(_ device: Device) -> JSONObject {
    [
      "id": .string(device.id), "name": .string(device.name),
      "created": device.created.map { .string($0.description) } ?? .null,
    ]
  }

  /// Prints a line for each part of it and the verdict last.
  func printStatus(_ status: KioskStatus, asJSON: Bool) {
    if asJSON {
      let json: JSONObject = [
        "level": .int(Int(status.level.rawValue)),
        "device": status.device.map { .object(Self.json($0)) } ?? .null,
        "others": .array(
          status.others.map {
            .object(["id": .string($0.id), "lastDay": .string($0.lastDay.description)])
          }),
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
    return deviceLines(status) + lines
  }

  private func deviceLines(_ status: KioskStatus) -> [String] {
    let own = status.device.map {
      $0.name.isEmpty
        ? text("status.device", ["id": $0.id])
        : text("status.namedDevice", ["id": $0.id, "name": $0.name])
    }
    return [own ?? text("status.noDevice")]
      + status.others.map {
        text("status.other", ["id": CleanText.line($0.id), "day": $0.lastDay.description])
      }
  }
}
