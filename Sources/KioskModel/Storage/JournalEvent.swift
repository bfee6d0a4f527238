public import Foundation

/// Something that happened and is to be written down: an event before it has its place in a
/// journal.
public struct JournalEvent: Sendable, Hashable {
  /// A random name (UUID version 4); the same event handed in twice counts once.
  public var id: String
  /// What happened, such as `rating`.
  public var type: String
  /// What there is to say about it.
  public var content: JSONObject

  /// An event; `id` is a `UUID.randomName()`, which tells no time and is another one each time.
  public init(id: UUID, type: String, content: JSONObject) {
    self.id = id.uuidString.lowercased()
    self.type = type
    self.content = content
  }
}
