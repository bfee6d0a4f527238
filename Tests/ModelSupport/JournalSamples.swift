import Foundation
package import KioskModel

/// Sample journals.
package enum JournalSamples {
  package static let day = LocalDate(dayNumber: 20_777)
  package static let device = "torvalla-1"

  /// The path of the day's feedback journal, relative to the data folder.
  package static func file(
    device: String = device, day: LocalDate = day, segment: Int = 1,
    _ stream: JournalPath.Stream = .feedback
  ) -> String {
    let path = JournalPath(device: device, day: day, stream: stream, segment: segment)
    return path.folder + "/" + path.name
  }

  /// An entry that is identified by its number.
  package static func event(_ number: Int) -> JournalEvent {
    JournalEvent(id: .random(), type: "t", content: ["n": .int(number)])
  }

  /// Records with short lines, so that a test can flip every bit of a whole journal.
  package static func records(_ count: Int) -> [JournalRecord] {
    (1...count).map {
      JournalRecord(sequence: $0, id: "i\($0)", type: "t", content: ["n": .int($0 * 7 % 10)])
    }
  }

  /// The lines of records as in a file.
  package static func bytes(_ records: [JournalRecord]) -> [UInt8] {
    records.flatMap { $0.line + [0x0A] }
  }
}
