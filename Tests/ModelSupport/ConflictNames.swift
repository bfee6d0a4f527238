/// The names that sync programs give to a copy that is in conflict with another file.
package enum ConflictNames {
  /// The marks of all styles, which stand before the ending of the name.
  package static let marks = [
    ".sync-conflict-20261120-143200-ABCDEFG", " (conflicted copy 2026-11-20 143200)",
    " (conflicted copy Anna Å 2026-11-20 143200)", " (Anna's conflicted copy 2026-11-20)",
    " (kiosk.local's conflicted copy 2026-11-20 (1))", " (conflicted copy 2026-11-20) (1)",
    " (Case Conflict)", " (Case Conflict 1)", " (Annas motstridiga kopia 2026-11-20)",
    " (SFConflict anna@example.se 2026-11-20-14-32-00)", "_conflict-20261120-143200",
    "_conflict-anna-20261120-143200", "[Conflict]", ".Conflict",
    ".sync-conflict-20261120-143200-ABCDEFG.sync-conflict-20261121-090000-HIJKLMN",
  ]

  /// The name of a copy of a file.
  package static func copy(of name: String, _ mark: String = marks[0]) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return name[..<dot] + mark + name[dot...]
  }
}
