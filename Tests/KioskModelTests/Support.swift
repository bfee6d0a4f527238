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

  /// The seconds that the processor worked on `body`, however busy the machine is with others.
  static func processorTime(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let begin = now()
    try body()
    return now() - begin
  }

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

/// Random numbers that come again from the same seed (SplitMix64), so that a failure can be
/// looked at twice.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A seed of its own for each run, unless `KIOSK_TEST_SEED` gives one; printed at once, so that
  /// it is known also where the program ends.
  static let seed: UInt64 = {
    let seed =
      ProcessInfo.processInfo.environment["KIOSK_TEST_SEED"].flatMap(UInt64.init)
      ?? UInt64(Date.now.timeIntervalSince1970)
    print("KIOSK_TEST_SEED=\(seed)")
    return seed
  }()

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
