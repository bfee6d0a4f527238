import TerminalUI

/// A finger on the screen. It chooses what it has touched if it is lifted there, and if that is
/// still the same choice.
struct Touch: Sendable {
  /// Where it came down.
  let position: Position
  /// The id of the choice that was there; nil if there was none.
  let choice: String?

  /// The index of the choice that is made where the finger is lifted; nil if it has slid to another
  /// one, or if another one has taken the place of what was touched.
  func choice(liftedAt end: Position, on page: Page<Void>, _ renderedPage: RenderedPage) -> Int? {
    guard let index = renderedPage.choice(at: position), index == renderedPage.choice(at: end),
      page.id(ofChoice: index) == choice
    else { return nil }
    return index
  }
}

extension Page {
  /// The id of a choice by its index; nil if there is none.
  func id(ofChoice index: Int) -> String? {
    choices.indices.contains(index) ? choices[index].id : nil
  }
}
