/// How many cells there are across and down.
nonisolated struct Size: Hashable, Sendable {
  var columns: Int
  var rows: Int
}
