import Foundation
import KioskModel

/// Something that happened and is to be written down, in whichever journal it belongs.
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

  /// It with a random name, fit for its journal.
  func journalEvent(id: UUID) -> JournalEvent {
    switch self {
    case .feedback(let event): event.journalEvent(id: id)
    case .attendance(let event): event.journalEvent(id: id)
    case .audit(let event): event.journalEvent(id: id)
    }
  }
}
