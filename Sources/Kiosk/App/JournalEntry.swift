import Foundation
import KioskModel

/// Something that is to be recorded in one of the journals.
enum JournalEntry: Sendable, Hashable {
  case feedback(FeedbackEvent)
  case attendance(AttendanceEvent)
  case audit(AuditEvent)

  /// The journal that it belongs in.
  var stream: JournalPath.Stream {
    switch self {
    case .feedback: .feedback
    case .attendance: .attendance
    case .audit: .audit
    }
  }

  /// The entry as an event of its journal, with a random id.
  func journalEvent(id: UUID) -> JournalEvent {
    switch self {
    case .feedback(let event): event.journalEvent(id: id)
    case .attendance(let event): event.journalEvent(id: id)
    case .audit(let event): event.journalEvent(id: id)
    }
  }
}
