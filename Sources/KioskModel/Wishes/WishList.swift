/// The wishes of visitors, each once, and the support for them.
package struct WishList: Sendable, Hashable {
  /// A wish with its id and day.
  package struct Entry: Sendable, Hashable {
    /// The id of the journal entry.
    package var id: String
    /// The day on which it was entered.
    package var day: LocalDate
    package var wish: Wish
  }

  private var entries: [String: Entry] = [:]
  private var retracted: Set<String> = []

  /// A list without wishes.
  package init() {}

  /// Adds a journal entry; an entry that is added again replaces the earlier one.
  package mutating func apply(_ event: FeedbackEvent, id: String, day: LocalDate) {
    switch event {
    case .wish(let wish):
      // A wish whose saving is delayed past midnight keeps its day.
      entries[id] = Entry(id: id, day: entries[id]?.day ?? day, wish: wish)
    case .retract(let event): retracted.insert(event)
    case .rating, .answer, .flood, .poll, .vote, .pollEnd: break
    }
  }

  /// Adds the wishes of another list; if both have a wish, this list's version is kept as the newer
  /// one.
  package mutating func addMissing(from other: WishList, since day: LocalDate) {
    for (id, entry) in other.entries where entries[id] == nil && entry.day >= day {
      entries[id] = entry
    }
    retracted.formUnion(other.retracted)
  }

  /// The wishes that have not been undone, latest first.
  package var wishes: [Entry] {
    entries.values.filter { !retracted.contains($0.id) }
      .sorted { ($1.day, $1.wish.hour, $0.id) < ($0.day, $0.wish.hour, $1.id) }
  }

  /// The wishes with a text and without a decision, latest first.
  ///
  /// - Parameter replies: The ids of wishes with a decision.
  package func waiting(besides replies: Set<String>) -> [Entry] {
    wishes.filter { $0.wish.text != nil && !replies.contains($0.id) }
  }

  /// The wish with an id, or nil if it is unknown or was undone.
  package func wish(_ id: String) -> Entry? { retracted.contains(id) ? nil : entries[id] }

  /// Whether a known wish was undone.
  func isTakenBack(_ id: String) -> Bool { entries[id] != nil && retracted.contains(id) }

  /// The support for each wish and idea, not counting the author of a wish; floods are left out,
  /// since the number of people behind them is unknown.
  package func support() -> [String: Int] {
    var support: [String: Int] = [:]
    for entry in wishes where !entry.wish.isFlood {
      if let idea = entry.wish.idea { support[idea, default: 0] += 1 }
    }
    return support
  }

  /// Removes the undo entries that do not concern a wish.
  package mutating func forgetOtherRetractions() { retracted.formIntersection(entries.keys) }
}
