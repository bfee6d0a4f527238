import Foundation
import KioskModel
import TerminalUI

/// What an update requests in addition to changing the state. The result of a job comes back as an
/// action of the screen that requested it, if that is still open.
nonisolated enum Effect<Action: Sendable>: Sendable {
  /// Show another screen, from which Back returns to this one.
  case show(any Screen)
  /// Show another screen in place of this one.
  case replace(any Screen)
  /// Go back to the previous screen.
  case back
  /// Go to the home page.
  case home
  /// Restart the idle time: there is something new to read.
  case stay
  /// Use a language until the visitor has left.
  case useLanguage(String)
  /// Record journal entries, all of one kind, in one write.
  case record(JournalBatch)
  /// Record in the audit log what the current staff member has done.
  case audit(AuditEvent.Action, subject: String? = nil, count: Int? = nil)
  /// Run a job on another thread.
  case run(JobRequest<Action>)
  /// Change the context, such as a feature's state.
  case modify(@MainActor @Sendable (inout Context) -> Void)
  /// Read again what may have changed on the disk.
  case reload(Reload)
  /// Show a message to the staff member who started the job, on the page they are on by then.
  case announce(PageMessage)
  /// Open the page where staff unlock the kiosk; what a visitor has left open is discarded.
  case openUnlockScreen
  /// Unlock the kiosk for a staff member who has given the correct PIN.
  case unlock(StaffMember)
  /// Lock the kiosk.
  case lock

  /// What can be read again.
  enum Reload: Sendable {
    /// The documents of the data folder.
    case documents
    /// The journals of today and yesterday.
    case journals
  }
}

nonisolated extension Effect {
  /// Run a job on another thread.
  ///
  /// - Parameters:
  ///   - progress: The action that reports its progress, 0–1.
  ///   - then: The action that delivers its result; not sent if the job was cancelled.
  static func run<Value>(
    _ job: Job<Value>, progress: (@Sendable (Double) -> Action)? = nil,
    then: @escaping @Sendable (Result<Value, any Error>) -> Action
  ) -> Effect {
    .run(JobRequest(job, progress: progress) { .some(then($0)) })
  }

  /// Run a job whose result no screen needs.
  static func run<Value>(_ job: Job<Value>) -> Effect {
    .run(JobRequest(job, progress: nil) { _ in nil })
  }

  /// Record one journal entry.
  static func record(_ entry: JournalEntry, id: UUID) -> Effect {
    .record(JournalBatch(entries: [JournalBatch.Entry(id: id, entry: entry)]))
  }
}
