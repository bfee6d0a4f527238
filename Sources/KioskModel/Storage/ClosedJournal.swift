/// The form of a feedback journal whose day is over, which tells neither minute nor order.
///
/// Its entries stand in the order of their ids. These are random, so the order says nothing of time;
/// and since nothing else decides it, a second run, a whole copy of the file and another machine come
/// to the same bytes. Entries name each other by id, so that no count depends on where they stand.
enum ClosedJournal {
  /// The time of change of a closed journal, in nanoseconds since 1970: 21:59 UTC, late in its day in
  /// Sweden all year, so that the file is newer than a copy that was made during the day. Writing in
  /// the file changes it, so it also says that the file is closed.
  static func modified(on day: LocalDate) -> Int {
    (day.dayNumber * 1440 + 21 * 60 + 59) * 60_000_000_000
  }

  /// The journal of some bytes in this form; nil if it has more entries than a kiosk writes.
  ///
  /// The numbers that the entries had are dealt out again in the new order, so that one that is missing
  /// or occurs twice still shows a lost line or a second writer. What is no intact entry stands last
  /// and counts as damaged as before.
  static func bytes(_ bytes: [UInt8]) -> [UInt8]? {
    var entries: [Entry] = []
    var rest: [ArraySlice<UInt8>] = []
    /// Takes an entry from a line, or those within a damaged one; returns what is left of that.
    func take(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      if let record = try? JournalRecord(line: line) {
        entries.append(Entry(record: record, line: line, place: entries.count))
        return nil
      }
      var left = line
      let within = JournalReading.entries(within: line)
      for (record, place) in within {
        entries.append(Entry(record: record, line: line[place], place: entries.count))
      }
      for (_, place) in within.reversed() { left.removeSubrange(place) }
      return left
    }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let end = lines.removeLast()
    for line in lines { if let left = take(line) { rest.append(left) } }
    var tail = end.isEmpty ? nil : take(end)
    if let left = tail, left.isEmpty {
      rest.append(left)
      tail = nil
    }
    guard entries.count < JournalScan.maxEntries else { return nil }
    sort(&entries)
    let numbers = numbers(entries)
    var closed: [UInt8] = []
    closed.reserveCapacity(bytes.count + 16)
    for entry in entries {
      var record = entry.record
      record.sequence = numbers[entry.name] ?? record.sequence
      closed += record.sequence == entry.record.sequence ? entry.line : record.line[...]
      closed.append(0x0A)
    }
    for line in rest { closed += line + [0x0A] }
    closed += tail ?? []
    return closed
  }

  /// An entry and where it stood.
  private struct Entry {
    var record: JournalRecord
    var line: ArraySlice<UInt8>
    var place: Int

    /// What is the same for a line that occurs twice.
    var name: Name { Name(id: record.id, sequence: record.sequence) }

    /// The question of a rating that it answers; nil if it answers none.
    var question: Question? {
      guard record.type == "answer", let rating = record.content["rating"]?.stringValue,
        let question = record.content["question"]?.stringValue
      else { return nil }
      return Question(rating: rating, question: question)
    }
  }

  private struct Name: Hashable {
    var id: String
    var sequence: Int
  }

  private struct Question: Hashable {
    var rating: String
    var question: String
  }

  /// Sorts entries by their ids.
  ///
  /// Of several answers of one visitor to one question the last one counts; the kiosk writes no second
  /// one, but where there are several, they keep their order among themselves.
  private static func sort(_ entries: inout [Entry]) {
    entries.sort { ($0.record.id, $0.place) < ($1.record.id, $1.place) }
    var places: [Question: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      if let question = entry.question { places[question, default: []].append(place) }
    }
    for places in places.values where places.count > 1 {
      let answers = places.map { entries[$0] }.sorted { $0.place < $1.place }
      for (place, answer) in zip(places, answers) { entries[place] = answer }
    }
  }

  /// The entries' numbers in the new order.
  private static func numbers(_ entries: [Entry]) -> [Name: Int] {
    var seen: Set<Name> = []
    let names = entries.map(\.name).filter { seen.insert($0).inserted }
    let numbers = names.map(\.sequence).sorted()
    return Dictionary(uniqueKeysWithValues: zip(names, numbers))
  }
}
