extension String {
  /// Whether the text is empty or consists of white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
