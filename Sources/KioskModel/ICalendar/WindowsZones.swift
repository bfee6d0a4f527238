internal import Foundation

/// What Windows, and with it Outlook and Exchange, calls the zones, by the Unicode CLDR's
/// supplemental/windowsZones.xml.
///
/// The file also has, as comments, the names that Windows shows to people: `(UTC+01:00) Amsterdam,
/// Berlin, …`.
package struct WindowsZones: Sendable {
  private var identifiers: [String: String] = [:]

  /// No names at all.
  package init() {}

  /// The names of the CLDR's file.
  package init(_ xml: [UInt8]) {
    var shown: String?
    for line in xml.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      if let comment = Self.between("<!-- ", " -->", in: text) {
        shown = comment
      } else if text.contains("territory=\"001\""),
        let name = Self.between("other=\"", "\"", in: text),
        let identifier = Self.between("type=\"", "\"", in: text)
      {
        identifiers[Self.key(name)] = identifier
        if let shown { identifiers[Self.key(shown)] = identifier }
        shown = nil
      }
    }
  }

  /// The IANA name of the zone that Windows calls `name`, for the whole world (territory 001).
  ///
  /// Capitals, signs and blanks make no difference, nor do a number at the end (`… Standard Time 1`)
  /// and the name of the summer time.
  package func identifier(_ name: String) -> String? {
    let key = Self.key(name)
    if let found = identifiers[key] { return found }
    let bare = String(key.reversed().drop { $0.isNumber }.reversed())
    let usual = bare.replacing("daylighttime", with: "standardtime")
    return identifiers[usual] ?? identifiers[usual + "standardtime"]
  }

  /// Every IANA name that a name stands for.
  package var all: Set<String> { Set(identifiers.values) }

  private static func key(_ name: String) -> String {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" }
    return key.hasPrefix("gmt+") || key.hasPrefix("gmt-") ? "utc" + key.dropFirst(3) : key
  }

  private static func between(_ begin: String, _ end: String, in text: String) -> String? {
    guard let first = text.range(of: begin),
      let last = text.range(of: end, options: [], range: first.upperBound..<text.endIndex)
    else { return nil }
    return String(text[first.upperBound..<last.lowerBound])
  }
}
