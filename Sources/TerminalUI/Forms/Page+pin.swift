extension Page {
  /// Puts a pad for a PIN on the page: what has been typed, which nobody is to see, and its tiles.
  ///
  /// - Parameters:
  ///   - words: How many digits there are, for those who see no dots.
  ///   - takes: Whether digits are taken now.
  package mutating func add(
    _ pad: PINPad, words: String, deleteLabel: String, takes: Bool = true,
    typed: @escaping @Sendable (Key) -> Action
  ) {
    isSecret = true
    blocks.append(.secret(typed: pad.digits.count, of: PINPad.length, words: words))
    writes = { key in PINPad.takes(key) ? typed(key) : nil }
    guard takes else { return }
    choices += PINPad.choices(deleteLabel: deleteLabel, typed)
    tileColumns = 3
  }
}
