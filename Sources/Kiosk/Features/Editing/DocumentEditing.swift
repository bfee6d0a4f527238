import Foundation
import KioskModel
import TerminalUI

/// Saving, undo and redo for a screen on which documents are changed, with the messages about them.
struct DocumentEditing: Sendable {
  /// What can happen to documents on a page.
  enum Action: Sendable {
    case undone, redone
    /// A change has been saved, or could not be.
    case finished(Result<DocumentChange, any Error>)
  }

  /// The kind of documents that it changes.
  let kind: DocumentKind
  private var isWaiting = false
  private var done = ""
  /// The result of the last change; nil before the first.
  private(set) var message: PageMessage?

  /// Edits documents of a kind.
  init(_ kind: DocumentKind = .programme) { self.kind = kind }

  /// Clears the message about the last change; called at the next press.
  mutating func forget() { message = nil }

  /// Requests a change of the programme, unless one is being saved; `done` is the message for
  /// success.
  mutating func ask<Outer: EditingAction>(
    _ context: Context, done: String,
    _ make: (ProgrammeEditor) throws(PlanningProblem) -> DocumentChange
  ) -> [Effect<Outer>] {
    do throws(PlanningProblem) {
      return ask(try make(context.editor), done: done, context)
    } catch {
      fail(error, context)
      return []
    }
  }

  /// Says why a change cannot be made.
  mutating func fail(_ problem: PlanningProblem, _ context: Context) {
    message = PageMessage(text: context.words.sentence(problem, context.book), tone: .failed)
  }

  /// Requests a change that has already been worked out.
  mutating func ask<Outer: EditingAction>(
    _ change: DocumentChange, done: String, _ context: Context
  ) -> [Effect<Outer>] {
    guard !isWaiting else { return [] }
    guard !change.isEmpty else {
      message = PageMessage(text: context.text("change.nothing"))
      return []
    }
    return run(change, for: .edit, done: done, context)
  }

  /// Handles an action.
  ///
  /// - Parameter saved: The effects that follow if a change was saved.
  mutating func update<Outer: EditingAction>(
    _ action: Action, _ context: Context, saved: () -> [Effect<Outer>] = { [] }
  ) -> [Effect<Outer>] {
    switch action {
    case .undone:
      guard !isWaiting, let change = context.edits.undo(in: kind) else { return [] }
      return run(change, for: .undo, done: context.text("change.undone"), context)
    case .redone:
      guard !isWaiting, let change = context.edits.redo(in: kind) else { return [] }
      return run(change, for: .redo, done: context.text("change.redone"), context)
    case .finished(.success):
      isWaiting = false
      message = done.isEmpty ? nil : PageMessage(text: done)
      return saved()
    case .finished(.failure(let error)):
      isWaiting = false
      message = context.failed(error)
      return []
    }
  }

  private mutating func run<Outer: EditingAction>(
    _ change: DocumentChange, for purpose: EditHistory.Purpose, done: String, _ context: Context
  ) -> [Effect<Outer>] {
    isWaiting = true
    self.done = done
    let job = Job.change(change, for: purpose, saved: context.text("change.saved"))
    return [.run(job) { .editing(.finished($0)) }]
  }

  /// The choices for undo and redo, where there is something to undo or redo and the person
  /// signed in may do so.
  func choices<Outer: EditingAction>(_ context: Context) -> [Choice<Outer>] {
    guard kind.isForHosts || context.staff?.role == .coordinator else { return [] }
    var choices: [Choice<Outer>] = []
    if context.edits.undo(in: kind) != nil {
      choices.append(
        Choice(
          key: .function(8), label: context.text("change.undo"), shape: .footer,
          action: .editing(.undone)))
    }
    if context.edits.redo(in: kind) != nil {
      choices.append(
        Choice(
          key: .function(9), label: context.text("change.redo"), shape: .footer,
          action: .editing(.redone)))
    }
    return choices
  }
}

extension Context {
  /// Works out changes of the current programme.
  var editor: ProgrammeEditor {
    ProgrammeEditor(
      place.activities.values, keeping: attendance.sessions, zone: place.site.timeZone,
      now: moment.wall)
  }
}
