import TerminalUI

/// The page that has just closed by itself. A press that comes right after was meant for it, and
/// counts only if it means the same on the home page.
struct ClosedPage: Sendable {
  /// Until when presses are compared with it, on the monotonic clock.
  let until: Duration
  /// The page, and how it was painted.
  let page: Page<Void>
  let renderedPage: RenderedPage

  /// Whether a key that chooses something on the home page was meant for something else.
  func isMeant(_ key: Key, insteadOf home: Page<Void>) -> Bool {
    guard let choice = home.choices.first(where: { $0.isFor(key) }) else { return true }
    return !page.choices.contains { $0.isFor(key) && $0.id == choice.id }
  }

  /// Whether a touch that hits a choice on the home page was meant for something else.
  func isMeant(_ position: Position, insteadOf home: Page<Void>, _ seen: RenderedPage) -> Bool {
    guard let before = renderedPage.choice(at: position), let now = seen.choice(at: position),
      page.choices.indices.contains(before), home.choices.indices.contains(now)
    else { return true }
    return page.choices[before].id != home.choices[now].id
  }
}
