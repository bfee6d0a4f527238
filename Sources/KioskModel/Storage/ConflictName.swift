/// The name that a sync program gives to a file which it sets beside another one, because both
/// sides had changed it.
///
/// Known are the names of Syncthing, Nextcloud and ownCloud, Dropbox, Seafile, Google Drive and
/// Resilio, and their Swedish forms. A file that somebody has copied by hand, such as `walk (1).json`,
/// is not told by its name but by the id in it.
package struct ConflictName: Sendable, Hashable {
  /// The name of the file beside which it stands.
  package let original: String
  /// What the name says of the copy, such as when and where it was made; nothing else is known.
  package let details: String

  /// The parts of a conflict copy's name; nil for any other name.
  package init?(_ name: String) {
    // Ten years have thousands of names, and almost none is such a copy.
    guard Array(name.utf8).contains(text: "onfli") || Array(name.utf8).contains(text: "motstrid")
    else { return nil }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    guard var (stem, details) = Self.parts(String(name[..<dot])) else { return nil }
    // A program that does not know another one's names makes a copy of a copy.
    while let (shorter, more) = Self.parts(stem) {
      (stem, details) = (shorter, more + ", " + details)
    }
    original = stem + name[dot...]
    self.details = details
  }

  /// A name without its ending, divided into that of the original and what is said of the copy.
  private static func parts(_ stem: String) -> (stem: String, details: String)? {
    syncthing(stem) ?? bracketed(stem) ?? ownCloud(stem) ?? word(stem)
  }

  /// Syncthing: `walk.sync-conflict-20261120-143200-ABCDEFG`.
  private static func syncthing(_ stem: String) -> (String, String)? {
    guard let (before, after) = split(stem, at: ".sync-conflict-"),
      after.first?.isNumber == true,
      after.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase || $0 == "-") })
    else { return nil }
    return (before, after)
  }

  /// Nextcloud, Dropbox and Seafile: `walk (Anna's conflicted copy 2026-11-20)`, and
  /// `walk (Case Conflict)`.
  private static func bracketed(_ stem: String) -> (String, String)? {
    guard stem.hasSuffix(")") else { return nil }
    var depth = 0
    var start = stem.endIndex
    repeat {
      start = stem.index(before: start)
      if stem[start] == ")" { depth += 1 } else if stem[start] == "(" { depth -= 1 }
    } while depth > 0 && start > stem.startIndex
    guard depth == 0, start > stem.startIndex else { return nil }
    let inside = String(stem[start...].dropFirst().dropLast())
    let before = stem[..<start]
    guard before.last == " ", before.count > 1 else { return nil }
    let rest = String(before.dropLast())
    let words = inside.lowercased()
    if ["conflict", "konflikt", "motstridig"].contains(where: words.contains) {
      return (rest, inside)
    }
    // A second copy of the same day: `walk (conflicted copy 2026-11-20) (1)`.
    guard !inside.isEmpty, inside.allSatisfy(\.isNumber), let (name, details) = bracketed(rest)
    else { return nil }
    return (name, details + " " + inside)
  }

  /// ownCloud: `walk_conflict-20261120-143200`, and with a user's name before the time.
  private static func ownCloud(_ stem: String) -> (String, String)? {
    guard let (before, after) = split(stem, at: "_conflict-"),
      after.suffix(15).count == 15, after.suffix(6).allSatisfy(\.isNumber),
      after.suffix(15).prefix(8).allSatisfy(\.isNumber)
    else { return nil }
    return (before, after)
  }

  /// Google Drive: `walk[Conflict]`; Resilio: `walk.Conflict`.
  private static func word(_ stem: String) -> (String, String)? {
    for mark in ["[conflict]", ".conflict"] where stem.lowercased().hasSuffix(mark) {
      let before = String(stem.dropLast(mark.count))
      if !before.isEmpty { return (before, "Conflict") }
    }
    return nil
  }

  /// The parts of a text before and after the last occurrence of a mark; nil if one is empty.
  private static func split(_ text: String, at mark: String) -> (String, String)? {
    var rest = text[...]
    while let end = rest.lastIndex(of: mark.first ?? ".") {
      if text[end...].hasPrefix(mark) {
        let (before, after) = (text[..<end], text[end...].dropFirst(mark.count))
        return before.isEmpty || after.isEmpty ? nil : (String(before), String(after))
      }
      rest = rest[..<end]
    }
    return nil
  }
}
