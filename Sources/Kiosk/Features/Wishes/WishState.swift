import KioskModel

/// What visitors have wished for, as far as it was asked for.
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
    wishes.take(event, id: entry.name, day: context.now.date)
  }

  mutating func unlocked(_ context: Context) -> [Effect<Never>] { [.run(context.readWishes)] }
}

extension Context {
  /// What visitors have wished for, as far as it was asked for.
  var wishes: WishList {
    get { states[WishState.self].wishes }
    set { states[WishState.self].wishes = newValue }
  }

  /// Whether a wish comes so soon after another that a hand has shaken.
  var isWishTooSoon: Bool {
    guard let last = states[WishState.self].last else { return false }
    return moment.uptime - last < .seconds(1)
  }
}
