import Foundation
import KioskModel
import Testing

/// Helpers shared by the tests.
enum Support {
  /// The meeting place's zone.
  static func stockholm() throws -> TimeZone {
    try #require(TimeZone(identifier: "Europe/Stockholm"))
  }

  /// An activity from the JSON text of its document.
  static func activity(_ json: String) throws -> Activity {
    try Activity(#require(JSONParser.parse(Array(json.utf8)).objectValue))
  }

  /// The local time in a text, which must be valid.
  static func time(_ text: String) throws -> LocalDateTime { try #require(LocalDateTime(text)) }

  /// The zone names of Windows, from the file that comes with the program.
  static func windowsZones() throws -> WindowsZones {
    let repository = #filePath.components(separatedBy: "/Tests/")[0]
    return WindowsZones(
      try Disk.live.read(repository + "/assets/time-zones/windowsZones.xml"))
  }

  /// The reading of a calendar file with the options of the program, including organisers.
  static func read(
    _ bytes: [UInt8], organisers: Bool = true
  ) throws -> ICalendarReading {
    try ICalendarReader.read(
      bytes, place: stockholm(),
      options: ImportOptions(takesOrganisers: organisers, windowsZones: windowsZones()))
  }

  /// The bytes of a file in Fixtures.
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL)
    return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
  }
}

extension JSONObject {
  /// The document without the times at which its members were changed.
  var withoutTimes: JSONObject {
    var document = self
    document[Activity.VendorKey.changed.key] = nil
    return document
  }
}
