/// The wishes of a demonstration in the form in which they are stored.
struct SyntheticWishes {
  /// The entries of wishes and support by day, oldest first.
  private(set) var events: [(day: LocalDate, events: [JournalEvent])] = []
  /// The decisions on the wishes.
  private(set) var replies: [(id: String, document: JSONObject)] = []

  /// The hour of all entries, which is before any of the day's sessions has ended.
  private static let hour = 9

  /// Generates the wishes.
  ///
  /// - Parameter days: The days of the history, of which the last is today; no wish is older.
  init(_ wishes: [DemonstrationWish], seed: UInt64, days: ClosedRange<LocalDate>) {
    // A generator of its own, so that the rest of the history does not depend on the wishes.
    var random = SplitMix64(seed: seed ^ 0x5749_5348)
    let today = days.upperBound
    var byDay: [LocalDate: [JournalEvent]] = [:]
    for wish in wishes {
      let day = max(days.lowerBound, today - wish.daysAgo)
      var id = wish.idea ?? ""
      if let text = wish.text {
        let event = FeedbackEvent.wish(
          Wish(text: text, language: wish.language, hour: Self.hour)
        ).journalEvent(id: random.uuid())
        id = event.id
        byDay[day, default: []].append(event)
      }
      let decided = max(day, today - wish.decidedDaysAgo)
      let shown = wish.text == nil ? day : decided
      for _ in 0..<wish.support {
        let later = shown + random.number(in: 0...max(0, today - shown))
        let event = FeedbackEvent.wish(
          Wish(idea: id, language: wish.language, hour: Self.hour)
        ).journalEvent(id: random.uuid())
        byDay[later, default: []].append(event)
      }
      guard var document = wish.reply else { continue }
      document["version"] = .int(Reply.version)
      document["id"] = .string(id)
      document["received"] = wish.text == nil ? nil : .string(day.description)
      document["decided"] = .string(decided.description)
      replies.append((id, document))
    }
    events = byDay.sorted { $0.key < $1.key }.map { (day: $0.key, events: $0.value) }
  }
}
