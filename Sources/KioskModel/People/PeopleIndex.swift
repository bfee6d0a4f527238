internal import Foundation
internal import SafeText

/// A search index for people by the beginnings of their names, used while staff type.
package struct PeopleIndex: Sendable {
  private struct Entry: Sendable {
    let person: Person
    /// The name's normalised words.
    let words: [[UInt8]]
    /// A space followed by the name in lower case, with diacritics.
    let plain: [UInt8]
    /// The bytes by which entries are sorted: the words and the person's id, separated by a byte
    /// that comes before any letter.
    let order: SortedBytes
  }

  /// Everybody, in the order in which they are shown.
  private var entries: [Entry] = []
  /// Every word of every name, sorted by bytes, with the index of its entry, so that words with the
  /// same beginning are adjacent.
  private var places: [(word: SortedBytes, entry: Int)] = []

  /// The minimum number of letters for a search, so that the whole list is never shown.
  package static let minLetters = 2

  /// An index of some people.
  package init(_ people: [Person] = []) {
    entries = people.parallelMap(from: 256, Self.entry)
    arrange()
  }

  package var count: Int { entries.count }

  package mutating func add(_ person: Person) {
    entries.append(Self.entry(person))
    arrange()
  }

  private mutating func arrange() {
    entries.sort { $0.order < $1.order }
    places = entries.enumerated().flatMap { index, entry in
      entry.words.map { (SortedBytes($0), index) }
    }
    places.sort { $0.word < $1.word }
  }

  /// The person with an id, or nil.
  package func find(_ id: String) -> Person? { entries.first { $0.person.id == id }?.person }

  /// The people with words that begin with each of the words typed, best matches first: names with
  /// the same diacritics come before others, and first names before last names.
  package func search(_ text: String, limit: Int) -> [Person] {
    let typed = FoldedText.words(text)
    guard typed.reduce(0, { $0 + $1.count }) >= Self.minLetters else { return [] }
    let plain = Self.plain(CleanText.line(text))
    let sought = typed.map { Array($0.utf8) }
    var found: [[Int]] = Array(repeating: [], count: 4)
    for place in candidates(sought) where Self.matches(sought, entries[place].words) {
      let entry = entries[place]
      let isExact = Self.holds(entry.plain, plain)
      let isFirst = entry.words.first?.starts(with: sought[0]) ?? false
      found[(isExact ? 0 : 2) + (isFirst ? 0 : 1)].append(place)
    }
    return found.joined().prefix(limit).map { entries[$0].person }
  }

  /// The indices, sorted, of the entries with a word that begins with the longest of the words
  /// typed.
  private func candidates(_ typed: [[UInt8]]) -> [Int] {
    guard let word = typed.max(by: { $0.count < $1.count }) else { return [] }
    let sought = SortedBytes(word)
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].word < sought {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Set(places[low...].prefix { $0.word.bytes.starts(with: word) }.map(\.entry)).sorted()
  }

  /// Whether some bytes occur in others; the standard library's search takes ten times as long.
  private static func holds(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
    guard bytes.count >= sought.count else { return false }
    return (0...(bytes.count - sought.count)).contains { start in
      sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
    }
  }

  /// Whether each word typed is the beginning of a different word.
  private static func matches(_ typed: [[UInt8]], _ words: [[UInt8]]) -> Bool {
    // A candidate already matches the only word typed.
    if typed.count == 1 { return true }
    var left = words
    for word in typed {
      guard let place = left.firstIndex(where: { $0.starts(with: word) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  private static func entry(_ person: Person) -> Entry {
    var words = FoldedText.wordBytes(person.name)
    if person.name.utf8.contains(UInt8(ascii: "-")) {
      // Anna-Karin is found as "anna karin", "karin" and "annakarin".
      words += FoldedText.wordBytes(person.name.filter { $0 != "-" }).filter { !words.contains($0) }
    }
    return Entry(
      person: person, words: words, plain: plain(person.name),
      order: SortedBytes(Array((words + [Array(person.id.utf8)]).joined(separator: [0]))))
  }

  private static func plain(_ name: String) -> [UInt8] {
    let plain = " " + name.lowercased()
    // Scalars before the combining marks are composed as they stand.
    let isComposed = plain.unicodeScalars.allSatisfy { $0.value < 0x300 }
    return Array((isComposed ? plain : plain.precomposedStringWithCanonicalMapping).utf8)
  }
}
