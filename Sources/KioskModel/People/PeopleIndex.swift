/// Looks people up by the beginnings of their names, while somebody types.
public struct PeopleIndex: Sendable {
  private struct Entry: Sendable {
    let person: Person
    /// The name's words, folded.
    let words: [String]
    /// The name as it is, in small letters.
    let plain: String
  }

  private var entries: [Entry] = []

  /// Fewer letters than these find nothing: the whole list is never shown.
  public static let fewestLetters = 2

  /// An index of some people.
  public init(_ people: [Person] = []) {
    entries = people.map(Self.entry).sorted(by: Self.comesBefore)
  }

  /// How many can be found.
  public var count: Int { entries.count }

  /// Adds somebody.
  public mutating func add(_ person: Person) {
    entries.append(Self.entry(person))
    entries.sort(by: Self.comesBefore)
  }

  /// Somebody by id.
  public func find(_ id: String) -> Person? { entries.first { $0.person.id == id }?.person }

  /// The people whose names have words that begin with each of the words typed, best first: those
  /// written with the same marks before others, first names before last names.
  public func search(_ text: String, limit: Int) -> [Person] {
    let typed = FoldedText.words(text)
    guard typed.reduce(0, { $0 + $1.count }) >= Self.fewestLetters else { return [] }
    let plain = CleanText.line(text).lowercased()
    var found: [(rank: Int, person: Person)] = []
    for entry in entries where Self.matches(typed, entry.words) {
      let isExact = entry.plain.hasPrefix(plain) || entry.plain.contains(" " + plain)
      let isFirst = typed.first.map { entry.words.first?.hasPrefix($0) ?? false } ?? false
      found.append(((isExact ? 0 : 2) + (isFirst ? 0 : 1), entry.person))
    }
    // The entries stand in order already, so that only the rank has to be sorted by.
    return (0...3).flatMap { rank in found.lazy.filter { $0.rank == rank }.map(\.person) }
      .prefix(limit).map { $0 }
  }

  /// Whether each word typed is the beginning of a word of its own.
  private static func matches(_ typed: [String], _ words: [String]) -> Bool {
    var left = words
    for word in typed {
      guard let place = left.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  private static func entry(_ person: Person) -> Entry {
    let words = FoldedText.words(person.name)
    // Anna-Karin is found as "anna karin", "karin" and "annakarin".
    let joined = FoldedText.words(person.name.filter { $0 != "-" }).filter { !words.contains($0) }
    return Entry(person: person, words: words + joined, plain: person.name.lowercased())
  }

  private static func comesBefore(_ one: Entry, _ other: Entry) -> Bool {
    if one.words != other.words { return one.words.lexicographicallyPrecedes(other.words) }
    return one.person.id < other.person.id
  }
}
