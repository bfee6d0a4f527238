import KioskModel
import SafeText
import TerminalUI

/// The categories that calendars have brought, and the kind of activity that each stands for; those
/// that stand for none come first.
struct CategoriesScreen: Screen {
  enum Action: EditingAction {
    case opened(String)
    case moreShown
    case editing(DocumentEditing.Action)
  }

  private var pager = Pager(5)
  private var editing = DocumentEditing(.categories)

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("categories.title"))
    page.message = editing.message
    let uses = context.categories
    page.blocks = [.text(context.text(uses.isEmpty ? "categories.none" : "categories.text"))]
    page.choices = pager.shown(uses).enumerated().map { index, use in
      Choice(
        id: use.category, key: .digit(index + 1), label: CleanText.line(use.category),
        details: [context.words(for: use)],
        shape: .row, action: .opened(use.category))
    }
    page.choices += pager.more(uses.count, key: .digit(8), action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .opened(let category): return [.show(CategoryScreen(category: category))]
    case .moreShown:
      pager.turn(context.categories.count)
      return []
    case .editing(let action): return editing.update(action, context)
    }
  }
}

extension Context {
  /// The categories of the programme and of the place's own table.
  var categories: [CategoryUse] {
    CategoryUse.all(
      in: place.programme.activities, place.categories, shipped: offered.categories)
  }

  /// What a category stands for, who says so, and how many activities have it.
  func words(for use: CategoryUse) -> String {
    var parts = [use.kind.map { text("kind.\($0.rawValue)") } ?? text("categories.unknown")]
    if use.isOwn { parts.append(text("categories.own")) }
    parts.append(text("categories.activities", count: use.count))
    return parts.joined(separator: " · ")
  }
}
