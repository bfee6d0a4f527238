/// What a period has brought in wishes and answers, for a report or an export: counts, and no words
/// but those that staff have approved.
package struct WishSummary: Sendable, Hashable {
  /// A wish or an idea that visitors see.
  package struct Line: Sendable, Hashable {
    /// The wish's event id, or the idea's name.
    package var id: String
    /// Its words.
    package var text: LocalizedText
    /// What it is about.
    package var theme: HealthTheme?
    /// What has been decided; nil for an idea that nobody has answered.
    package var status: ReplyStatus?
    /// What the staff say.
    package var reply: LocalizedText?
    /// The day of the decision.
    package var decided: LocalDate?
    /// How many agreed with it in the period.
    package var support: Int
  }

  /// How many wishes in words came in.
  package let received: Int
  /// How many of these wait for a decision.
  package let waiting: Int
  /// How many of these were declined.
  package let declined: Int
  /// How many times somebody agreed with a wish or an idea.
  package let support: Int
  /// What was approved, planned or done of wishes that came in, were decided or found support in
  /// the period, and ideas that did: those with the most support that
  /// is shown first, the others by their ids.
  package let lines: [Line]

  /// The summary of some days.
  ///
  /// - Parameters:
  ///   - book: Wishes, as `WishReader` gives them for at least these days.
  ///   - replies: What has become of wishes.
  ///   - ideas: Those that come with the kiosk.
  package init(
    _ days: ClosedRange<LocalDate>, book: WishList, replies: some Sequence<Reply>, ideas: [Idea]
  ) {
    var period = WishList()
    for entry in book.wishes where days.contains(entry.day) {
      period.take(.wish(entry.wish), id: entry.id, day: entry.day)
    }
    let written = period.wishes.filter { $0.wish.idea == nil }
    let byID = Dictionary(replies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = period.support()
    received = written.count
    waiting = period.waiting(besides: Set(byID.keys)).count
    declined = written.count { byID[$0.id]?.status == .declined }
    support = counts.values.reduce(0, +)
    var lines: [Line] = ideas.compactMap { idea in
      let reply = byID[idea.id]
      guard counts[idea.id] != nil || reply.map({ days.contains($0.decided) }) == true else {
        return nil
      }
      return Line(
        id: idea.id, text: idea.text, theme: idea.theme, status: reply?.status,
        reply: reply?.reply, decided: reply?.decided, support: counts[idea.id] ?? 0)
    }
    let came = Set(written.map(\.id))
    for reply in byID.values where reply.status != .declined {
      guard let text = reply.text,
        came.contains(reply.id) || days.contains(reply.decided) || counts[reply.id] != nil
      else { continue }
      lines.append(
        Line(
          id: reply.id, text: text, theme: reply.theme, status: reply.status, reply: reply.reply,
          decided: reply.decided, support: counts[reply.id] ?? 0))
    }
    // By what is shown of the support: the order would tell what is not.
    self.lines = lines.sorted { ($1.shownSupport ?? 0, $0.id) < ($0.shownSupport ?? 0, $1.id) }
  }
}
