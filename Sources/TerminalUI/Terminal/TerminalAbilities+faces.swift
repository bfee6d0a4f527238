nonisolated extension TerminalAbilities {
  /// How faces are drawn on the terminal.
  package func faceStyle(isHighContrast: Bool) -> FaceStyle {
    guard hasFineBlocks else { return .blocks }
    return colours >= 256 && !isHighContrast ? .blended : .outlined
  }
}
