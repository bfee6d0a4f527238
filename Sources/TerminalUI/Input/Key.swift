/// A key that was pressed.
package nonisolated enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)

  /// Whether it only moves the focus, so that it may repeat.
  package var isMovement: Bool {
    switch self {
    case .up, .down, .left, .right, .tab, .backTab, .home, .end, .pageUp, .pageDown: true
    default: false
    }
  }
}
