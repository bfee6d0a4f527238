internal import Glibc

/// The locale of the C library, on which the widths of characters depend.
package nonisolated enum TerminalLocale {
  /// Whether the environment names a charset other than UTF-8 (`sv_SE.ISO-8859-1`), which the
  /// terminal then uses. False if it names none.
  static func namesOtherCharset(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let locale = names.first(where: { !$0.isEmpty }),
      let dot = locale.firstIndex(of: ".")
    else { return false }
    let charset = locale[dot...].dropFirst().prefix { $0 != "@" }
    return charset.lowercased().filter { $0 != "-" } != "utf8"
  }

  /// Selects the environment's locale if it is UTF-8, otherwise C.UTF-8; returns whether one was
  /// found.
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
