import KioskModel
import TerminalUI

/// What can happen on a screen with a form whose values are saved as a document.
nonisolated enum DocumentFormAction: FormAction, EditingAction {
  case form(FormPress)
  case editing(DocumentEditing.Action)
}

/// A screen with a form whose values are saved as a document; it closes when they have been.
protocol DocumentFormScreen: Screen where Action == DocumentFormAction {
  associatedtype Name: Hashable & Sendable

  var form: Form<Name> { get set }
  var editing: DocumentEditing { get set }
  /// Asks for the change, or shows beside the fields why it cannot be made.
  mutating func save(_ context: Context) -> [Effect<Action>]
  /// What follows when the change has been saved.
  func saved(_ context: Context) -> [Effect<Action>]
  /// Called after every press in the form, such as for fields that depend on others.
  mutating func changed(_ context: Context)
}

extension DocumentFormScreen {
  var holdsDraft: Bool { form.isChanged }
  func saved(_ context: Context) -> [Effect<Action>] { [.back] }
  mutating func changed(_ context: Context) {}

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .editing(let action):
      let following = saved(context)
      return editing.update(action, context) { following }
    case .form(let press):
      if form.handle(press) == .finished { return save(context) }
      changed(context)
      return []
    }
  }
}
