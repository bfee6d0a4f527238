package import Foundation

/// A journal entry before it has a sequence number.
package struct JournalEvent: Sendable, Hashable {
  /// A random id (UUID version 4); an entry that is appended twice counts once.
  package var id: String
  /// The type of entry, such as `rating`.
  package var type: String
  /// The members specific to the type.
  package var content: JSONObject

  /// An entry; `id` should be a new `UUID.random()`, which reveals no time.
  package init(id: UUID, type: String, content: JSONObject) {
    self.id = id.uuidString.lowercased()
    self.type = type
    self.content = content
  }

  /// The entry of a line, to be written again.
  init(_ record: JournalRecord) {
    id = record.id
    type = record.type
    content = record.content
  }
}
