/// The wishes and answers of a period for a report or an export: counts, and only texts that staff
/// have approved.
package struct WishSummary: Sendable, Hashable {
  /// A wish or an idea that visitors see.
  package struct Line: Sendable, Hashable {
    /// The wish's entry id, or the idea's id.
    package var id: String
    package var text: LocalizedText
    /// The subject, one of the themes of health information; nil if none was chosen.
    package var theme: HealthTheme?
    /// The decision; nil for an idea without one.
    package var status: ReplyStatus?
    /// The staff's reply.
    package var reply: LocalizedText?
    /// The day of the decision.
    package var decided: LocalDate?
    /// The number of visitors who supported it in the period.
    package var support: Int
  }

  /// The number of wishes with a text.
  package let received: Int
  /// The number of these that are waiting for a decision.
  package let waiting: Int
  /// The number of these that were declined.
  package let declined: Int
  /// The number of times a wish or an idea was supported.
  package let support: Int
  /// The approved, planned and completed wishes that were entered, decided on or supported by five in
  /// the period, and the ideas that were decided on or supported by five: sorted by support as far as
  /// it is shown, then by id.
  package let lines: [Line]

  /// The summary of some days.
  ///
  /// - Parameters:
  ///   - book: The wishes of at least these days, from `WishReader`.
  ///   - replies: The decisions on wishes.
  ///   - ideas: The predefined ideas.
  package init(
    _ days: ClosedRange<LocalDate>, book: WishList, replies: some Sequence<Reply>, ideas: [Idea]
  ) {
    var period = WishList()
    for entry in book.wishes where days.contains(entry.day) {
      period.apply(.wish(entry.wish), id: entry.id, day: entry.day)
    }
    let written = period.wishes.filter { $0.wish.idea == nil }
    let byID = Dictionary(replies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = period.support()
    received = written.count
    waiting = period.waiting(besides: Set(byID.keys)).count
    declined = written.count { byID[$0.id]?.status == .declined }
    support = counts.values.reduce(0, +)
    func isSupported(_ id: String) -> Bool { (counts[id] ?? 0) >= PollTally.fewest }
    var lines: [Line] = ideas.compactMap { idea in
      let reply = byID[idea.id]
      // That an idea stands here would disclose that somebody agreed with it.
      guard isSupported(idea.id) || reply.map({ days.contains($0.decided) }) == true else {
        return nil
      }
      return Line(
        id: idea.id, text: idea.text, theme: idea.theme, status: reply?.status,
        reply: reply?.reply, decided: reply?.decided, support: counts[idea.id] ?? 0)
    }
    let came = Set(written.map(\.id))
    for reply in byID.values where reply.status != .declined {
      guard let text = reply.text,
        came.contains(reply.id) || days.contains(reply.decided) || isSupported(reply.id)
      else { continue }
      lines.append(
        Line(
          id: reply.id, text: text, theme: reply.theme, status: reply.status, reply: reply.reply,
          decided: reply.decided, support: counts[reply.id] ?? 0))
    }
    // Sorted by the support that is shown, because the order would otherwise disclose the rest.
    self.lines = lines.sorted { ($1.shownSupport ?? 0, $0.id) < ($0.shownSupport ?? 0, $1.id) }
  }
}
