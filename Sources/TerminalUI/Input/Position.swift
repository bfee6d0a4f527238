/// A cell of the screen, counted from 0 at the top left.
package nonisolated struct Position: Hashable, Sendable {
  var column: Int
  var row: Int
}
