/// Which page of a list is shown if not all of it fits.
package nonisolated struct Pager: Hashable, Sendable {
  /// The number of items on a page.
  package let perPage: Int
  private var skipped = 0

  package init(_ perPage: Int) { self.perPage = perPage }

  /// The items on the current page; the list may have become shorter since the last turn.
  package func shown<Item>(_ all: [Item]) -> ArraySlice<Item> {
    all.dropFirst(start(all.count)).prefix(perPage)
  }

  /// Turns to the next page, and from the last one to the first.
  package mutating func turn(_ count: Int) {
    let next = start(count) + perPage
    skipped = next < count ? next : 0
  }

  /// The choice that leads to the next page; none if all items are shown.
  ///
  /// - Parameters:
  ///   - count: The number of items.
  ///   - label: Its label, for the number of items after the page; on the last page, before it.
  package func more<Action>(
    _ count: Int, key: Key, shape: ChoiceShape = .footer, action: Action, label: (Int) -> String
  ) -> [Choice<Action>] {
    guard count > perPage else { return [] }
    let start = start(count)
    let after = count - start - perPage
    return [
      Choice(
        key: key, otherKeys: [.character("+")], label: label(after > 0 ? after : start),
        shape: shape, action: action)
    ]
  }

  /// The index of the first item shown; on the last page if the list has become shorter.
  private func start(_ count: Int) -> Int { min(skipped, max(0, count - 1) / perPage * perPage) }
}
