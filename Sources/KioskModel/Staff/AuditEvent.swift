package import Foundation

/// An action of a staff member, as logged in the audit journal; never with the name or id of a
/// visitor.
package struct AuditEvent: Sendable, Hashable {
  package enum Action: String, Sendable, CaseIterable {
    case unlock, lock
    /// Access was blocked after too many wrong PINs.
    case lockout
    /// Data was exported.
    case export
    /// Documents of the programme or notices were changed.
    case edit
    case settings
    /// A calendar was imported.
    case importing
    /// A staff member or PIN was changed.
    case staff
    /// A person was erased.
    case erase
    /// The text of a wish was erased.
    case eraseText
    /// Data past its retention period was removed.
    case purge
  }

  /// Who did it: the id of a staff member, `kiosk` or `command-line`.
  package var by: String
  package var action: Action
  /// The object of the action, such as a document or a staff member.
  package var subject: String?
  /// The number of objects.
  package var count: Int?
  /// The time, to the second.
  package var time: Date

  package init(
    by: String, action: Action, subject: String? = nil, count: Int? = nil, time: Date
  ) {
    self.by = by
    self.action = action
    self.subject = subject
    self.count = count
    self.time = time
  }

  /// The journal entry, with a random id.
  package func journalEvent(id: UUID) -> JournalEvent {
    var content: JSONObject = ["by": .string(by)]
    content["subject"] = subject.map(JSONValue.string)
    content["count"] = count.map(JSONValue.int)
    content["time"] = .int(Int(time.timeIntervalSince1970.rounded(.down)))
    return JournalEvent(id: id, type: action.rawValue, content: content)
  }

  /// The action in a journal record; nil for a type or content unknown to this program.
  package init?(_ record: JournalRecord) {
    guard let action = Action(rawValue: record.type),
      let by = record.content["by"]?.stringValue, let time = record.content["time"]?.intValue
    else { return nil }
    self.init(
      by: by, action: action, subject: record.content["subject"]?.stringValue,
      count: record.content["count"]?.intValue,
      time: Date(timeIntervalSince1970: TimeInterval(time)))
  }
}
