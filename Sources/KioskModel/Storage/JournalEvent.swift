package import Foundation

/// Something that happened and is to be written down: an event before it has its place in a
/// journal.
package struct JournalEvent: Sendable, Hashable {
  /// A random name (UUID version 4); the same event handed in twice counts once.
  package var id: String
  /// What happened, such as `rating`.
  package var type: String
  /// What there is to say about it.
  package var content: JSONObject

  /// An event; `id` is a `UUID.randomName()`, which tells no time and is another one each time.
  package init(id: UUID, type: String, content: JSONObject) {
    self.id = id.uuidString.lowercased()
    self.type = type
    self.content = content
  }
}
