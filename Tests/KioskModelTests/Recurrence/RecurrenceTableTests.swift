import Foundation
import TestSupport
import Testing

@testable import KioskModel

/// The evaluation of rules compared with python-dateutil; Tests/Oracle/recurrence.py lists the
/// differences and their reasons.
@Suite("Recurrence, against dateutil")
struct RecurrenceTableTests {
  /// A rule with its times in a window, as printed by the script.
  private struct Line {
    let text: String
    let start: LocalDateTime
    let window: ClosedRange<LocalDateTime>
    let times: [String]

    init(_ bytes: some Sequence<UInt8>) throws {
      let values = try #require(JSONParser.parse(Array(bytes)).arrayValue)
      func time(_ index: Int) throws -> LocalDateTime {
        try #require(values[index].stringValue.flatMap { LocalDateTime($0) })
      }
      text = try #require(values[0].stringValue)
      start = try time(1)
      window = try time(2)...time(3)
      times = try #require(values[4].arrayValue).compactMap(\.stringValue)
    }

    /// The times that the program gives for the rule.
    func ours() -> [String]? {
      guard let rule = RecurrenceRule(rrule: text, start: start, isAllDay: false, zone: .gmt),
        let recurrence = try? Recurrence(rule, start: start)
      else { return nil }
      return recurrence.times(in: window, most: 60).map(\.description)
    }
  }

  @Test func `Each written rule gives the times of the table`() throws {
    let lines = try Support.fixture("recurrence.jsonl").split(separator: 0x0A).map { try Line($0) }
    #expect(lines.count >= 300)
    for line in lines {
      #expect(line.ours() == line.times, "\(line.text) from \(line.start)")
    }
  }

  /// 2,000 rules, or 100,000 with `KIOSK_SOAK=1`.
  @Test(.needsDateutil)
  func `Random rules give the same times`() throws {
    for seed in Soak.seeds(2, "Random rules") {
      let lines = try Dateutil.run(["random", String(seed), "1000"])
      #expect(lines.count == 1000)
      for bytes in lines {
        let line = try Line(bytes)
        #expect(line.ours() == line.times, "\(line.text) from \(line.start), KIOSK_SEED=\(seed)")
      }
    }
  }
}

/// Runs python-dateutil as an external program.
private enum Dateutil {
  private static let repository = #filePath.components(separatedBy: "/Tests/")[0]
  private static let python = repository + "/.build/oracle/bin/python"

  /// Whether `scripts/test` has installed it.
  static let isInstalled: Bool = {
    let folder = repository + "/.build/oracle/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { access(folder + "/\($0)/site-packages/dateutil", F_OK) == 0 }
  }()

  /// The lines printed by the script.
  static func run(_ arguments: [String]) throws -> [ArraySlice<UInt8>] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = [repository + "/Tests/Oracle/recurrence.py"] + arguments
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(bytes).split(separator: 0x0A)
  }
}

extension Trait where Self == ConditionTrait {
  /// Disables a test if dateutil is missing, with a message.
  fileprivate static var needsDateutil: Self {
    .enabled(
      if: Dateutil.isInstalled,
      "dateutil is missing; 'make test' installs it where PyPI answers")
  }
}
