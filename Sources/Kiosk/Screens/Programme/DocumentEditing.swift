import Foundation
import KioskModel
import TerminalUI

/// What every page on which documents are changed does alike: asks for a change, waits, and says
/// what came of it.
struct DocumentEditing: Sendable {
  /// What documents it is for.
  let area: EditHistory.Area
  private var asked: UUID?
  private var done = ""
  /// What came of the last change; nil before the first.
  private(set) var message: PageMessage?

  /// A desk for documents about something.
  init(_ area: EditHistory.Area = .programme) { self.area = area }

  /// What was said belongs to what was done before: a new press takes it away.
  mutating func forget() { message = nil }

  /// Asks for a change, unless one is under way; `done` says that it has been made.
  mutating func ask(
    _ context: Context, done: String,
    _ make: (ProgrammeEditor) throws(PlanningProblem) -> DocumentChange
  ) -> [Request] {
    do throws(PlanningProblem) {
      return ask(try make(context.editor), done: done, context)
    } catch {
      message = PageMessage(text: context.words.sentence(error, context.book), tone: .failed)
      return []
    }
  }

  /// Asks for a change that has been worked out.
  mutating func ask(_ change: DocumentChange, done: String, _ context: Context) -> [Request] {
    guard asked == nil else { return [] }
    guard !change.isEmpty else {
      message = PageMessage(text: context.text("change.nothing"))
      return []
    }
    let id = context.newID()
    asked = id
    self.done = done
    return [.perform(.change(change), id: id)]
  }

  /// Asks to take the last change back.
  mutating func undo(_ context: Context) -> [Request] {
    guard asked == nil, context.edits.undo(in: area) != nil else { return [] }
    let id = context.newID()
    asked = id
    done = context.text("change.undone")
    return [.undo(area, id: id)]
  }

  /// Asks to do again what was taken back.
  mutating func redo(_ context: Context) -> [Request] {
    guard asked == nil, context.edits.redo(in: area) != nil else { return [] }
    let id = context.newID()
    asked = id
    done = context.text("change.redone")
    return [.redo(area, id: id)]
  }

  /// Takes news in; gives whether the change that was asked for has been made, or nil where the
  /// news are about something else.
  mutating func learned(_ news: News, _ context: Context) -> Bool? {
    guard case .done(let id, let outcome) = news, asked == id else { return nil }
    asked = nil
    switch outcome {
    case .changed:
      message = done.isEmpty ? nil : PageMessage(text: done)
      return true
    case .failed(let error): message = context.failed(error)
    default: break
    }
    return false
  }

  /// The keys that take changes back and do them again, where there are any.
  func choices<Action>(
    _ context: Context, undo: Action, redo: Action
  ) -> [Choice<Action>] {
    var choices: [Choice<Action>] = []
    if context.edits.undo(in: area) != nil {
      choices.append(
        Choice(key: .function(8), label: context.text("change.undo"), shape: .footer, action: undo))
    }
    if context.edits.redo(in: area) != nil {
      choices.append(
        Choice(key: .function(9), label: context.text("change.redo"), shape: .footer, action: redo))
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
