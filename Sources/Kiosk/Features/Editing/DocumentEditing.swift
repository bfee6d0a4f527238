import Foundation
import KioskModel

/// What every page on which documents are changed does alike: asks for a change, waits, says what
/// came of it, takes changes back and makes them again.
struct DocumentEditing: Sendable {
  /// What happens to documents on a page.
  enum Action: Sendable {
    case undone, redone
    /// What was asked for has been done, or could not be.
    case finished(Result<DocumentChange, any Error>)
  }

  /// Which documents it is for.
  let kind: DocumentKind
  private var isWaiting = false
  private var done = ""
  /// What came of the last change; nil before the first.
  private(set) var message: PageMessage?

  /// Edits documents of a kind.
  init(_ kind: DocumentKind = .programme) { self.kind = kind }

  /// What was said belongs to what was done before: a new press takes it away.
  mutating func forget() { message = nil }

  /// Asks for a change of the programme, unless one is under way; `done` says that it has been made.
  mutating func ask<Outer: EditingAction>(
    _ context: Context, done: String,
    _ make: (ProgrammeEditor) throws(PlanningProblem) -> DocumentChange
  ) -> [Effect<Outer>] {
    do throws(PlanningProblem) {
      return ask(try make(context.editor), done: done, context)
    } catch {
      message = PageMessage(text: context.words.sentence(error, context.book), tone: .failed)
      return []
    }
  }

  /// Asks for a change that has been worked out.
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

  /// Deals with what has happened.
  ///
  /// - Parameter saved: What follows where the change has been made.
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

  /// The keys that take changes back and make them again, where there are any and for who may.
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
  /// Works out changes of the programme as it is now.
  var editor: ProgrammeEditor {
    ProgrammeEditor(
      place.activities.values, keeping: attendance.sessions, zone: place.site.timeZone,
      now: moment.wall)
  }
}
