import KioskModel
import TerminalUI

/// Documents that staff look through and change, as `EditedListScreen` lists them.
protocol EditedList: Sendable {
  associatedtype Item: Sendable

  init()
  /// The kind of documents whose changes can be undone on the list.
  var kind: DocumentKind { get }
  /// The key of the title's text.
  var title: String { get }
  /// How many stand on a page.
  var perPage: Int { get }
  /// What there is, in the order in which it is listed.
  func items(_ context: Context) -> [Item]
  /// What there is to read above them.
  func blocks(_ items: [Item], _ context: Context) -> [Block]
  func row(_ item: Item, _ context: Context) -> ListRow
  /// The screen on which one is changed.
  func screen(_ item: Item) -> any Screen
  /// What to do when the list is shown first.
  func whenShown<Action>(_ context: Context) -> [Effect<Action>]
}

extension EditedList {
  func whenShown<Action>(_ context: Context) -> [Effect<Action>] { [] }
}
