import Foundation
import KioskModel
import TerminalUI

/// What an update asks for besides the new state. What takes time comes back as an action of the
/// screen that asked, if it is still there.
nonisolated enum Effect<Action: Sendable>: Sendable {
  /// Show another screen; 0 comes back to this one.
  case show(any Screen)
  /// Show another screen in the place of this one.
  case replace(any Screen)
  /// Go back to the screen before.
  case back
  /// Go home.
  case home
  /// There is something new to read: whoever is there is given the time for it.
  case stay
  /// Speak another language until the visitor has gone.
  case useLanguage(String)
  /// Write journal entries, all of one kind, with one write.
  case record(JournalBatch)
  /// Write down what the member of staff who asked has done.
  case audit(AuditEvent.Action, subject: String? = nil, count: Int? = nil)
  /// Do work elsewhere.
  case run(JobRequest<Action>)
  /// Change what pages know beyond their own state.
  case modify(@MainActor @Sendable (inout Context) -> Void)
  /// Read again what others may have changed.
  case reload(Reload)
  /// Say what came of something on whichever page the member of staff who asked sees then.
  case announce(PageMessage)
  /// Ask who of the staff is there; what a visitor has left open is gone.
  case openDoor
  /// Somebody of the staff has given the right PIN.
  case unlock(StaffMember)
  /// Nobody of the staff is at work any more.
  case lock

  /// What can be read again.
  enum Reload: Sendable {
    /// The documents.
    case documents
    /// The journals of today and last night.
    case journals
  }
}

nonisolated extension Effect {
  /// Do work elsewhere.
  ///
  /// - Parameters:
  ///   - progress: The action that tells how far it is, 0–1.
  ///   - then: The action that brings what came of it. Work that was cancelled brings nothing.
  static func run<Value>(
    _ job: Job<Value>, progress: (@Sendable (Double) -> Action)? = nil,
    then: @escaping @Sendable (Result<Value, any Error>) -> Action
  ) -> Effect {
    .run(JobRequest(job, progress: progress) { .some(then($0)) })
  }

  /// Do work elsewhere that is finished without the screen.
  static func run<Value>(_ job: Job<Value>) -> Effect {
    .run(JobRequest(job, progress: nil) { _ in nil })
  }

  /// Write one journal entry.
  static func record(_ entry: JournalEntry, id: UUID) -> Effect {
    .record(JournalBatch(entries: [JournalBatch.Entry(id: id, entry: entry)]))
  }
}
