nonisolated extension TerminalAbilities {
  /// How QR codes are drawn on the terminal.
  package var codeStyle: QRCodeStyle {
    colours < 8 ? .none : hasFineBlocks ? .halfBlocks : .fullBlocks
  }
}
