package import Foundation

/// What somebody of the staff has done; never with the name or id of a participant.
package struct AuditEvent: Sendable, Hashable {
  /// The sort of thing that was done.
  package enum Action: String, Sendable, CaseIterable {
    case unlock, lock
    /// Too many wrong PINs.
    case lockout
    /// Data were taken out.
    case export
    /// Documents of the programme or notices were changed.
    case edit
    case settings
    /// A calendar was taken in.
    case importing
    /// The staff or a PIN was changed.
    case staff
    /// A person was erased.
    case erase
    /// The words of a wish were erased.
    case eraseText
    /// What was older than it may be was taken away.
    case purge
  }

  /// Who did it: the id of a staff member, `kiosk` or `command-line`.
  package var by: String
  /// What was done.
  package var action: Action
  /// To what: a document, a member of the staff.
  package var subject: String?
  /// To how many.
  package var count: Int?
  /// When, to the second.
  package var time: Date

  /// Something that was done.
  package init(
    by: String, action: Action, subject: String? = nil, count: Int? = nil, time: Date
  ) {
    self.by = by
    self.action = action
    self.subject = subject
    self.count = count
    self.time = time
  }

  /// The event with a random name, fit for a journal.
  package func journalEvent(id: UUID) -> JournalEvent {
    var content: JSONObject = ["by": .string(by)]
    content["subject"] = subject.map(JSONValue.string)
    content["count"] = count.map(JSONValue.int)
    content["time"] = .int(Int(time.timeIntervalSince1970.rounded(.down)))
    return JournalEvent(id: id, type: action.rawValue, content: content)
  }

  /// The event that a line of the journal holds; nil for what this program does not know.
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
