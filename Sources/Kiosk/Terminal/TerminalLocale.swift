internal import Glibc

/// The C library's idea of characters, on which the width of every sign depends.
nonisolated enum TerminalLocale {
  /// Chooses the environment's locale where it is UTF-8, else C.UTF-8; says whether one was had.
  @discardableResult
  static func activate() -> Bool {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "sv_SE.UTF-8"] {
      guard setlocale(LC_CTYPE, name) != nil else { continue }
      if let charset = nl_langinfo(Int32(CODESET)), String(cString: charset) == "UTF-8" {
        return true
      }
    }
    return false
  }
}
