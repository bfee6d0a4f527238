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

  /// An event; `id` must be random (UUID version 4) for what must not tell its time.
  public init(id: UUID, type: String, content: JSONObject) {
    self.id = id.uuidString.lowercased()
    self.type = type
    self.content = content
  }
}
