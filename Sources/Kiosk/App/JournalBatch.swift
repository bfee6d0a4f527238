import Foundation
import KioskModel

/// Journal entries that are written together: either all of them are on the disk or none.
struct JournalBatch: Sendable {
  /// An entry with its name in the journal.
  struct Entry: Sendable {
    var id: UUID
    var entry: JournalEntry

    /// The id as it stands in the journal.
    var name: String { id.uuidString.lowercased() }
  }

  var entries: [Entry]
  /// The day in whose journal they belong; nil for today.
  var day: LocalDate?
}
