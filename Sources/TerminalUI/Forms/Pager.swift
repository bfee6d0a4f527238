import TerminalUI

/// Which part of a list is shown where there is no room for all of it.
package nonisolated struct Pager: Hashable, Sendable {
  /// How many there is room for.
  package let perPage: Int
  private var skipped = 0

  package init(_ perPage: Int) { self.perPage = perPage }

  /// What is shown of a list, which may have become shorter since the page was turned.
  package func shown<Item>(_ all: [Item]) -> ArraySlice<Item> {
    all.dropFirst(start(all.count)).prefix(perPage)
  }

  /// To the next page, and from the last one to the first.
  package mutating func turn(_ count: Int) {
    let next = start(count) + perPage
    skipped = next < count ? next : 0
  }

  /// The way to the next page; none where all is shown.
  ///
  /// - Parameters:
  ///   - count: How long the list is.
  ///   - label: What it says, for so many that come after the page; on the last one, before it.
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

  /// The first that is shown: of a list that has become shorter, the first of its last page.
  private func start(_ count: Int) -> Int { min(skipped, max(0, count - 1) / perPage * perPage) }
}
