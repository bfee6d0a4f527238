import Foundation
package import KioskModel

/// Journals made for the tests.
package enum JournalSamples {
  package static let day = LocalDate(dayNumber: 20_777)
  package static let device = "torvalla-1"

  /// The file of the day's feedback, below the data folder.
  package static func file(
    device: String = device, day: LocalDate = day, segment: Int = 1,
    _ stream: JournalPath.Stream = .feedback
  ) -> String {
    let path = JournalPath(device: device, day: day, stream: stream, segment: segment)
    return path.folder + "/" + path.name
  }

  /// An event that can be told from others by its number.
  package static func event(_ number: Int) -> JournalEvent {
    JournalEvent(id: .randomName(), type: "t", content: ["n": .int(number)])
  }

  /// Short lines, so that every bit of a whole journal can be flipped in a test.
  package static func records(_ count: Int) -> [JournalRecord] {
    (1...count).map {
      JournalRecord(sequence: $0, id: "i\($0)", type: "t", content: ["n": .int($0 * 7 % 10)])
    }
  }

  /// The lines of records as they stand in a file.
  package static func bytes(_ records: [JournalRecord]) -> [UInt8] {
    records.flatMap { $0.line + [0x0A] }
  }
}
