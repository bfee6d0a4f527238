import KioskModel
import TerminalUI

/// The wishes that wait for a decision, those decided on, and ideas with support.
struct WishCaseList: EditedList {
  let kind = DocumentKind.replies
  let title = "wishes.title"
  let perPage = 6

  func items(_ context: Context) -> [WishCase] { context.wishCases }

  func blocks(_ items: [WishCase], _ context: Context) -> [Block] {
    items.isEmpty ? [.text(context.text("wishes.none"))] : []
  }

  func row(_ item: WishCase, _ context: Context) -> ListRow {
    ListRow(id: item.id, label: context.words(of: item), details: [context.state(of: item)])
  }

  func screen(_ item: WishCase) -> any Screen { WishCaseScreen(id: item.id) }

  func whenShown<Action>(_ context: Context) -> [Effect<Action>] { [.run(context.readWishes)] }
}
