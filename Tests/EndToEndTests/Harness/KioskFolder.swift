import Foundation
import KioskModel

/// A data folder of a test's own, gone with the value.
final class KioskFolder: Sendable {
  let path: String
  /// The folder around it, so that no other test's place stands beside it.
  private let around: String

  /// The moment around which the demonstration lies.
  static let now = "2026-11-20T14:32"

  /// An empty folder.
  init() throws {
    around = NSTemporaryDirectory() + "/kiosk-test-" + UUID().uuidString
    path = around + "/data"
    // Other users may pass through it.
    try FileManager.default.createDirectory(
      atPath: around, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: around) }

  /// A meeting place without a programme or questions: a rating is one press, then the thanks.
  static func bare(idleSeconds: Int = 30) throws -> KioskFolder {
    let folder = try KioskFolder()
    guard let zone = TimeZone(identifier: "Europe/Stockholm") else { throw Failure("No zones.") }
    var site = Site.document(
      id: "test", name: "Provplatsen", district: "Torvalla", timeZone: zone,
      languages: ["sv", "en"])
    site["questionSet"] = "none"
    site["idleSeconds"] = .int(idleSeconds)
    for name in ["programme", "notices"] { try Disk.live.makeFolder(folder.path + "/" + name) }
    try Document.save(site, to: folder.data.site)
    let today = zone.localTime(at: Date()).date
    _ = try OwnDevice.open(folder.data, machine: .current(), today: today)
    return folder
  }

  /// A demonstration, made once for each run and copied.
  static func demonstration() async throws -> KioskFolder {
    let original = try await prepared.value
    let folder = try KioskFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: original.path) {
      try FileManager.default.copyItem(
        atPath: original.path + "/" + name, toPath: folder.path + "/" + name)
    }
    return folder
  }

  private static let prepared = Task {
    let folder = try KioskFolder()
    let output = try await Program.run(
      ["demo", "--prepare", "--data", folder.path, "--now", now, "--seed", "1", "--years", "0"])
    guard output.ending == .exited(0) else { throw Failure(output.errors) }
    return folder
  }

  /// Where things stand in it.
  var data: DataFolder { DataFolder(path) }

  /// Where this machine's journals stand.
  var journalFolder: String { path + "/journal/" + device }

  /// The id under which this machine's kiosk writes in it; empty if it has none yet.
  var device: String {
    Device.documents(in: data).read().values.values.first?.id ?? ""
  }

  /// What this machine's journals hold, in the order in which it was written.
  func readings() throws -> [JournalReading] {
    var readings: [JournalReading] = []
    for part in try Journal(root: path).allParts()
    where part.device == device && part.stream == .feedback {
      readings.append(
        JournalReading(try Disk.live.read(path + "/" + part.folder + "/" + part.name)))
    }
    return readings
  }

  /// The events that this machine has written.
  func events() throws -> [JournalRecord] { try readings().flatMap(\.records) }

  /// The scores of the ratings that this machine has written, each event once.
  func scores() throws -> [Int] {
    var seen: Set<String> = []
    return try events().filter { $0.type == "rating" && seen.insert($0.id).inserted }
      .compactMap { $0.content["score"]?.intValue }
  }
}
