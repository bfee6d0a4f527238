import KioskModel
import SafeText
import TerminalUI

/// What kind of activity a category of calendars stands for: one press says it, and the activities
/// that have come with it go along.
struct CategoryScreen: Screen {
  enum Action: EditingAction {
    case chosen(ActivityKind)
    case removed
    case editing(DocumentEditing.Action)
  }

  let category: String
  private var editing = DocumentEditing(.categories)

  init(category: String) { self.category = category }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("categories.title"))
    page.message = editing.message
    let use = context.categories.first { CategoryKinds.isSame($0.category, category) }
    page.blocks = [
      .fact(name: context.text("categories.category"), value: CleanText.line(category))
    ]
    if let use {
      page.blocks.append(.fact(name: context.text("activity.kind"), value: context.words(for: use)))
    }
    page.question = context.text("categories.ask")
    page.choices = zip(Key.tenDigits, ActivityKind.allCases).map { key, kind in
      Choice(
        key: key, label: context.text("kind.\(kind.rawValue)"), shape: .tile, action: .chosen(kind))
    }
    if use?.isOwn == true {
      page.choices.append(
        Choice(
          key: .digit(8), label: context.text("categories.takeAway"), shape: .tile,
          action: .removed))
    }
    page.choices += editing.choices(context)
    page.tileColumns = 2
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .chosen(let kind): return change(to: kind, context)
    case .removed: return change(to: nil, context)
    case .editing(let action): return editing.update(action, context)
    }
  }

  private mutating func change(to kind: ActivityKind?, _ context: Context) -> [Effect<Action>] {
    do throws(PlanningProblem) {
      let change = try context.editor.setKind(
        kind, of: category, in: context.place.categories, shipped: context.offered.categories)
      return editing.ask(
        change, done: context.text("categories.saved", count: max(0, change.edits.count - 1)),
        context)
    } catch {
      editing.fail(error, context)
      return []
    }
  }
}
