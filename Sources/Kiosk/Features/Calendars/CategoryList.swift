import KioskModel
import SafeText
import TerminalUI

/// The categories that calendars have brought, and the kind of activity that each stands for; those
/// that stand for none come first.
struct CategoryList: EditedList {
  let kind = DocumentKind.categories
  let title = "categories.title"
  let perPage = 5

  func items(_ context: Context) -> [CategoryUse] { context.categories }

  func blocks(_ items: [CategoryUse], _ context: Context) -> [Block] {
    [.text(context.text(items.isEmpty ? "categories.none" : "categories.text"))]
  }

  func row(_ item: CategoryUse, _ context: Context) -> ListRow {
    ListRow(
      id: item.category, label: CleanText.line(item.category), details: [context.words(for: item)])
  }

  func screen(_ item: CategoryUse) -> any Screen { CategoryScreen(category: item.category) }
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
