import Foundation
import KioskModel

/// Journal entries that are written together: all of them are saved, or none.
struct JournalBatch: Sendable {
  /// An entry and its id.
  struct Entry: Sendable {
    var id: UUID
    var entry: JournalEntry

    /// The id as written in the journal.
    var name: String { id.uuidString.lowercased() }
  }

  var entries: [Entry]
  /// The day whose journal they belong in; nil for today.
  var day: LocalDate?
}
