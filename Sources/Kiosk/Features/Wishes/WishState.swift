import KioskModel

/// The wishes of the last year, read when they are first needed.
struct WishState: FeatureState {
  fileprivate var wishes = WishList()
  private var flood = FloodGate()
  fileprivate var last: Duration?

  mutating func willRecord(
    _ entry: inout JournalBatch.Entry, _ context: Context
  ) -> [JournalBatch.Entry] {
    guard case .feedback(.wish(var wish)) = entry.entry else { return [] }
    last = context.moment.uptime
    wish.isFlood = flood.isFlood(at: context.moment.uptime)
    entry.entry = .feedback(.wish(wish))
    return []
  }

  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {
    guard case .feedback(let event) = entry.entry else { return }
    wishes.apply(event, id: entry.name, day: context.now.date)
  }

  mutating func othersWrote(_ entries: [OthersEntry], _ context: Context) {
    for entry in entries where entry.stream == .feedback {
      if let event = FeedbackEvent(entry.record) {
        wishes.apply(event, id: entry.record.id, day: entry.day)
      }
    }
  }

  mutating func unlocked(_ context: Context) -> [Effect<Never>] { [.run(context.readWishes)] }
}

extension Context {
  /// The wishes of the last year, as far as they have been read.
  var wishes: WishList {
    get { states[WishState.self].wishes }
    set { states[WishState.self].wishes = newValue }
  }

  /// Whether a wish comes so soon after another that the key was pressed twice by a shaking hand.
  var isWishTooSoon: Bool {
    guard let last = states[WishState.self].last else { return false }
    return moment.uptime - last < .seconds(1)
  }
}
