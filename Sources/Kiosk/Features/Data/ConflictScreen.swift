import KioskModel
import TerminalUI

/// A document of which there are several versions: how they differ, and which one is to count.
struct ConflictScreen: Screen {
  enum Action: EditingAction {
    case chosen(DocumentConflict.Choice)
    case editing(DocumentEditing.Action)
    case found
  }

  let conflict: DocumentConflict
  private var editing: DocumentEditing
  private var isSettled = false

  init(_ conflict: DocumentConflict) {
    self.conflict = conflict
    editing = DocumentEditing(conflict.kind)
  }

  func page(_ context: Context) -> Page<Action> {
    let words = context.words
    var page = Page<Action>(title: context.text("conflict.title"), message: editing.message)
    page.aside = words.name(of: conflict)
    guard !isSettled else {
      page.blocks = [.text(context.text("conflict.settled"))]
      page.choices = editing.choices(context)
      return page
    }
    page.blocks = [
      .text(words.explanation(of: conflict)),
      .table(words.differences(conflict, context.place.site.timeZone)),
    ]
    page.question = context.text(conflict.isStray ? "conflict.askStray" : "conflict.ask")
    page.choices = answers(context) + editing.choices(context)
    page.tileColumns = 3
    return page
  }

  private func answers(_ context: Context) -> [Choice<Action>] {
    var answers: [(String, DocumentConflict.Choice)] = []
    if conflict.isStray {
      answers = [
        (context.text("conflict.takeBack"), .shown), (context.text("conflict.remove"), .none),
      ]
    } else {
      if conflict.isMerged { answers.append((context.text("conflict.keepShown"), .shown)) }
      answers += conflict.versions.indices.prefix(Self.maxVersions).map { place in
        let words = context.words.label(ofVersion: place, in: conflict)
        let key = place == conflict.winner ? "conflict.takeShown" : "conflict.take"
        return (context.text(key, ["version": words]), .version(place))
      }
    }
    return answers.enumerated().map { index, answer in
      Choice(
        key: .digit(index + 1), label: answer.0, shape: .tile, action: .chosen(answer.1))
    }
  }

  /// The number of versions that can be chosen; no sync program leaves more for long.
  private static let maxVersions = 6

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .found: return []
    case .chosen(let choice):
      return editing.ask(
        conflict.settled(choice), done: context.text("conflict.done"), context)
    case .editing(let action):
      let again = [Effect<Action>.run(.findConflicts) { _ in .found }]
      let isUndo = if case .undone = action { true } else { false }
      let isRedo = if case .redone = action { true } else { false }
      if isUndo || isRedo { goesBack = isUndo }
      let effects = editing.update(action, context) { again }
      if case .finished(.success) = action { isSettled = !goesBack }
      return effects
    }
  }

  /// Whether what is being saved is the undoing of the answer.
  private var goesBack = false
}
