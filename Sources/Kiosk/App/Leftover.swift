import TerminalUI

/// What belongs to a page that has just gone away by itself: a press that comes right after it was
/// meant for it, and counts only where it means the same at home.
struct Leftover: Sendable {
  /// Until when, by the clock that only goes forward.
  let until: Duration
  /// The page as it was, and as it was painted.
  let page: Page<Void>
  let renderedPage: RenderedPage

  /// Whether a key that makes a choice at home was meant for something else.
  func isMeant(_ key: Key, insteadOf home: Page<Void>) -> Bool {
    guard let choice = home.choices.first(where: { $0.isFor(key) }) else { return true }
    return !page.choices.contains { $0.isFor(key) && $0.isSame(as: choice) }
  }

  /// Whether a touch that meets a choice at home was meant for something else.
  func isMeant(_ position: Position, insteadOf home: Page<Void>, _ seen: RenderedPage) -> Bool {
    guard let before = renderedPage.choice(at: position), let now = seen.choice(at: position),
      page.choices.indices.contains(before), home.choices.indices.contains(now)
    else { return true }
    return !page.choices[before].isSame(as: home.choices[now])
  }
}
