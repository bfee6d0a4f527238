/// What visitors have wished for: each wish once, and how many agree with what others had wished.
package struct WishList: Sendable, Hashable {
  /// A wish with its name and its day.
  package struct Entry: Sendable, Hashable {
    /// The event id.
    package var id: String
    /// The day on which it came in.
    package var day: LocalDate
    /// What it says.
    package var wish: Wish
  }

  private var entries: [String: Entry] = [:]
  private var retracted: Set<String> = []

  /// A book without wishes.
  package init() {}

  /// Takes an event in; one that comes again counts once, in its latest form.
  package mutating func take(_ event: FeedbackEvent, id: String, day: LocalDate) {
    switch event {
    case .wish(let wish):
      // One that waits for the disk over midnight stays one of its day.
      entries[id] = Entry(id: id, day: entries[id]?.day ?? day, wish: wish)
    case .retract(let event): retracted.insert(event)
    case .rating, .answer, .flood, .poll, .vote, .pollEnd: break
    }
  }

  /// Takes over what another book knows; where both know a wish, what stands here is newer.
  package mutating func addMissing(from other: WishList, since day: LocalDate) {
    for (id, entry) in other.entries where entries[id] == nil && entry.day >= day {
      entries[id] = entry
    }
    retracted.formUnion(other.retracted)
  }

  /// The wishes that count, the newest first.
  package var wishes: [Entry] {
    entries.values.filter { !retracted.contains($0.id) }
      .sorted { ($1.day, $1.wish.hour, $0.id) < ($0.day, $0.wish.hour, $1.id) }
  }

  /// The wishes in words that nobody has decided on, the newest first.
  ///
  /// - Parameter replies: The names of those that somebody has.
  package func waiting(besides replies: Set<String>) -> [Entry] {
    wishes.filter { $0.wish.text != nil && !replies.contains($0.id) }
  }

  /// A wish by its name, unless it was taken back.
  package func wish(_ id: String) -> Entry? { retracted.contains(id) ? nil : entries[id] }

  /// Whether a wish that is known was taken back.
  func isTakenBack(_ id: String) -> Bool { entries[id] != nil && retracted.contains(id) }

  /// How many agreed with each wish and idea, whoever wrote it not counted; floods are left out,
  /// since nobody knows how many people they were.
  package func support() -> [String: Int] {
    var support: [String: Int] = [:]
    for entry in wishes where !entry.wish.isFlood {
      if let idea = entry.wish.idea { support[idea, default: 0] += 1 }
    }
    return support
  }

  /// Keeps only the retractions that are about wishes.
  package mutating func forgetOtherRetractions() { retracted.formIntersection(entries.keys) }
}
