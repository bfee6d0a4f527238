internal import Foundation

/// The zone names of Windows, Outlook and Exchange, from supplemental/windowsZones.xml of the
/// Unicode CLDR.
///
/// The file also has, in comments, the display names that Windows shows: `(UTC+01:00) Amsterdam,
/// Berlin, …`.
package struct WindowsZones: Sendable {
  private var identifiers: [String: String] = [:]

  /// An empty table.
  package init() {}

  /// The names in the CLDR file.
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

  /// The IANA name of a Windows zone, for the whole world (territory 001).
  ///
  /// Case, punctuation and spaces are ignored, and so are a number at the end (`… Standard Time 1`)
  /// and the difference between standard and daylight time.
  package func identifier(_ name: String) -> String? {
    let key = Self.key(name)
    if let found = identifiers[key] { return found }
    let bare = String(key.reversed().drop { $0.isNumber }.reversed())
    let usual = bare.replacing("daylighttime", with: "standardtime")
    return identifiers[usual] ?? identifiers[usual + "standardtime"]
  }

  /// All IANA names in the table.
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
