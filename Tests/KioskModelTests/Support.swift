import Foundation
import KioskModel
import Testing

/// What the tests have in common.
enum Support {
  /// The meeting place's zone.
  static func stockholm() throws -> TimeZone {
    try #require(TimeZone(identifier: "Europe/Stockholm"))
  }

  /// An activity from the text of its document.
  static func activity(_ json: String) throws -> Activity {
    try Activity(#require(JSONParser.parse(Array(json.utf8)).objectValue))
  }

  /// A local time that is known to be well written.
  static func time(_ text: String) throws -> LocalDateTime { try #require(LocalDateTime(text)) }

  /// What Windows calls the zones, from the file that comes with the program.
  static func windowsZones() throws -> WindowsZones {
    let repository = #filePath.components(separatedBy: "/Tests/")[0]
    return WindowsZones(
      try Disk.live.read(repository + "/assets/time-zones/windowsZones.xml"))
  }

  /// A calendar file as the program reads it, with names of organisers.
  static func read(
    _ bytes: [UInt8], organisers: Bool = true
  ) throws -> ICalendarReading {
    try ICalendarReader.read(
      bytes, place: stockholm(),
      options: ImportOptions(takesOrganisers: organisers, windowsZones: windowsZones()))
  }

  /// The bytes of a file beside the tests.
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL)
    return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
  }
}
