import ArgumentParser
import Foundation
import KioskModel

/// `kiosk status`: whether anything needs somebody, in a few lines.
struct StatusCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print how the kiosks are; exit 0 well, 1 look at it, 2 act now.",
    discussion: """
      A line for this kiosk and each other kiosk of the place, for the calendars, the disk and what \
      waits for staff, then what somebody should know.

      Exit code 2: the kiosk does not run, the disk has not taken what was pressed, is full, \
      read-only or has errors, the kiosk may not write in its folder, one of its journals is damaged \
      or cannot be read, or it has settings with which it does not start; also if the folder itself \
      cannot be read. Exit code 1: anything else that is told, such as little space, conflicts, \
      another kiosk that has not been heard of, a doubtful date, a calendar, or cards and wishes that \
      wait.

      Journals of the last month are read; 'kiosk check' reads all.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var places: PlacesOptions
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.forEachPlace(places, asJSON: json, failure: StatusFinding.Level.act.code) {
        tool, _ in
        let status = try tool.status()
        print(
          json
            ? String(decoding: JSONWriter.document(.object(status.json)).dropLast(), as: UTF8.self)
            : tool.words.lines(status).joined(separator: "\n"))
        if status.level != .good { throw ExitCode(status.level.code) }
      }
    }
  }
}

extension StatusFinding.Level {
  /// The exit code of the command.
  fileprivate var code: Int32 { Int32(rawValue) }
}

extension CommandLineTool {
  /// How the kiosks of the folder are.
  func status() throws -> FolderStatus {
    let place = try place()
    // A command that only reads makes no device.
    let device =
      folder.isEarlierLayout
      ? Device(id: Machine.current().derivedID)
      : Device.documents(in: folder).read().values.values.first
    return try FolderStatus(
      folder, place: place, device: device,
      today: place.site.timeZone.localTime(at: Date()).date,
      machine: FolderStatus.Machine(folder), assets)
  }
}
