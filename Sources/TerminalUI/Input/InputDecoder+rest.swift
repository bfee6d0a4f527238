nonisolated extension InputDecoder.State {
  /// Whether bytes read at once look like the rest of a sequence that was abandoned. Keys come one
  /// at a time; digits that come with other bytes must not become ratings.
  func goesOn(with bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    // ESC starts something new, unless it ends a paste.
    if first == 0x1B {
      guard case .paste = self else { return false }
      return Array(bytes).contains(KeySequences.pasteEnd)
    }
    switch self {
    case .ground, .ss3, .consoleFunction: return false
    // Nobody types these right after Esc, nor a letter together with more.
    case .escape:
      let begins: [UInt8] = bytes.count > 1 ? Array("[]OP_^X".utf8) : Array("[]".utf8)
      return begins.contains(first)
    case .text, .paste, .mouse: return bytes.count > 1
    case .csi(let begun):
      guard bytes.count > 1 else { return false }
      // An old mouse report, or a console function key.
      if begun.isEmpty, first == UInt8(ascii: "M") || first == UInt8(ascii: "[") { return true }
      let parameters = bytes.prefix { 0x20...0x3F ~= $0 }.count
      guard let end = bytes.dropFirst(parameters).first else { return true }
      return parameters + begun.count > 0 && 0x40...0x7E ~= end
    }
  }
}
