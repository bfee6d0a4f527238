extension String {
  /// Whether nothing but white space is typed.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
