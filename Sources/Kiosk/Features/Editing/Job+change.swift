import KioskModel
import TerminalUI

nonisolated extension Job where Value == DocumentChange {
  /// Changes documents and adds the change to the undo history, with the copies that it settled.
  ///
  /// - Parameter saved: The message shown if this is a new change, neither undo nor redo.
  static func change(
    _ change: DocumentChange, for purpose: EditHistory.Purpose, saved: String
  ) -> Job {
    Job { environment, _ in
      try change.apply(in: environment.folder)
    } consequences: { result in
      guard case .success(let made) = result else {
        return [.modify { $0.edits.forget(change, purpose) }]
      }
      let audits = change.edits.prefix(1).map { edit in
        Effect<Never>.audit(
          DocumentKind.site.holds(edit.path) ? .settings : .edit,
          // The id of a visitor must not outlive them in the audit journal.
          subject: DocumentKind.people.holds(edit.path) ? nil : edit.path,
          count: made.edits.count)
      }
      let people: [Effect<Never>] =
        change.edits.contains { DocumentKind.people.holds($0.path) } ? [.run(.readPeople)] : []
      return [.modify { $0.edits.note(purpose == .edit ? made : change, purpose) }] + audits
        + [.reload(.documents)] + people
        + (purpose == .edit ? [.announce(PageMessage(text: saved))] : [])
    }
  }
}
