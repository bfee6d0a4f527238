internal import Glibc

/// The C library's idea of characters, on which the width of every sign depends.
package nonisolated enum TerminalLocale {
  /// Whether the environment names a charset that is not UTF-8 (`sv_SE.ISO-8859-1`): then the
  /// terminal is set to that one. No name says nothing.
  static func namesOtherCharset(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let locale = names.first(where: { !$0.isEmpty }),
      let dot = locale.firstIndex(of: ".")
    else { return false }
    let charset = locale[dot...].dropFirst().prefix { $0 != "@" }
    return charset.lowercased().filter { $0 != "-" } != "utf8"
  }

  /// Chooses the environment's locale where it is UTF-8, else C.UTF-8; says whether one was had.
  @discardableResult
  package static func activate() -> Bool {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "sv_SE.UTF-8"] {
      guard setlocale(LC_CTYPE, name) != nil else { continue }
      if let charset = nl_langinfo(Int32(CODESET)), String(cString: charset) == "UTF-8" {
        return true
      }
    }
    return false
  }
}
