import Foundation

@testable import KioskModel

/// Journals made for the tests.
enum JournalSamples {
  static let day = LocalDate(dayNumber: 20_777)
  static let device = "torvalla-1"

  /// The file of the day's feedback, below the data folder.
  static func file(
    device: String = device, day: LocalDate = day, segment: Int = 1,
    _ stream: JournalPath.Stream = .feedback
  ) -> String {
    let path = JournalPath(device: device, day: day, stream: stream, segment: segment)
    return path.folder + "/" + path.name
  }

  /// An event that can be told from others by its number.
  static func event(_ number: Int) -> JournalEvent {
    JournalEvent(id: .randomName(), type: "t", content: ["n": .int(number)])
  }

  /// Short lines, so that every bit of a whole journal can be flipped in a test.
  static func records(_ count: Int) -> [JournalRecord] {
    (1...count).map {
      JournalRecord(sequence: $0, id: "i\($0)", type: "t", content: ["n": .int($0 * 7 % 10)])
    }
  }

  /// The lines of records as they stand in a file.
  static func bytes(_ records: [JournalRecord]) -> [UInt8] {
    records.flatMap { $0.line + [0x0A] }
  }
}
