/// What a terminal can show.
nonisolated struct TerminalAbilities: Hashable, Sendable {
  /// 0, 8, 16, 256 or more.
  var colours: Int
  /// Whether its font has more than box drawing and full blocks; the Linux console's has not.
  var hasFineBlocks: Bool
}
