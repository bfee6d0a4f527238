nonisolated extension InputDecoder.State {
  /// Whether bytes that were read together look like the rest of what was given up before it had
  /// ended. Keys come one at a time; digits that come together with more may not become votes.
  func goesOn(with bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    // What begins with ESC is something new, unless a paste ends in it.
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
      // An old mouse report, or a function key of the console.
      if begun.isEmpty, first == UInt8(ascii: "M") || first == UInt8(ascii: "[") { return true }
      let parameters = bytes.prefix { 0x20...0x3F ~= $0 }.count
      guard let end = bytes.dropFirst(parameters).first else { return true }
      return parameters + begun.count > 0 && 0x40...0x7E ~= end
    }
  }
}
