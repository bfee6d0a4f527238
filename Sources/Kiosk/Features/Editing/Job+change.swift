import KioskModel
import TerminalUI

nonisolated extension Job where Value == DocumentChange {
  /// Changes documents and adds the change to the undo history.
  ///
  /// - Parameter saved: The message shown if this is a new change, neither undo nor redo.
  static func change(
    _ change: DocumentChange, for purpose: EditHistory.Purpose, saved: String
  ) -> Job {
    Job { environment, _ in
      try change.apply(in: environment.folder)
      return change
    } consequences: { result in
      guard case .success = result else {
        return [.modify { $0.edits.forget(change, purpose) }]
      }
      let audits = change.edits.prefix(1).map { edit in
        Effect<Never>.audit(
          DocumentKind.site.holds(edit.path) ? .settings : .edit, subject: edit.path,
          count: change.edits.count)
      }
      return [.modify { $0.edits.note(change, purpose) }] + audits + [.reload(.documents)]
        + (purpose == .edit ? [.announce(PageMessage(text: saved))] : [])
    }
  }
}
