/// A cell of the screen, counted from the top left from 0.
package nonisolated struct Position: Hashable, Sendable {
  var column: Int
  var row: Int
}
