extension Page {
  /// Adds a pad for a PIN to the page: the digits typed, as dots, and its tiles.
  ///
  /// - Parameters:
  ///   - words: The number of digits typed in words, for visitors who do not see the dots.
  ///   - isEnabled: Whether digits are accepted now.
  package mutating func add(
    _ pad: PINPad, words: String, deleteLabel: String, isEnabled: Bool = true,
    typed: @escaping @Sendable (Key) -> Action
  ) {
    isSecret = true
    blocks.append(.secret(typed: pad.digits.count, of: PINPad.length, words: words))
    writing = Writing(.digits, typed: typed)
    guard isEnabled else { return }
    choices += PINPad.choices(deleteLabel: deleteLabel, typed)
    tileColumns = 3
  }
}
