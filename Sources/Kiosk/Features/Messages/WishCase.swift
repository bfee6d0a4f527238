import KioskModel

/// A wish or an idea with what staff have decided on it.
struct WishCase: Hashable, Sendable {
  /// The id of the wish's journal event, or of the idea.
  var id: String
  /// What the visitor wrote; nil for an idea, or if the text has been erased.
  var entry: WishList.Entry?
  /// The idea; nil for a wish.
  var idea: Idea?
  /// The decision; nil if there is none yet.
  var reply: Reply?
  /// The number of visitors who agree.
  var support: Int
}

extension Context {
  /// The written wishes that wait for a decision.
  var waitingWishes: [WishList.Entry] {
    wishes.waiting(besides: Set(place.replies.values.values.map(\.id)))
  }

  /// Everything that staff can decide on: what is waiting, then the latest decisions, then ideas
  /// with support.
  var wishCases: [WishCase] {
    let support = wishes.support()
    let ideas = Dictionary(offered.ideas.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let replies = place.replies.values.values.sorted {
      ($1.decided, $0.id) < ($0.decided, $1.id)
    }
    let answered = Set(replies.map(\.id))
    func make(_ id: String, _ reply: Reply?) -> WishCase {
      WishCase(
        id: id, entry: wishes.wish(id), idea: ideas[id], reply: reply, support: support[id] ?? 0)
    }
    return waitingWishes.map { make($0.id, nil) } + replies.map { make($0.id, $0) }
      + offered.ideas.filter { support[$0.id] != nil && !answered.contains($0.id) }
      .map { make($0.id, nil) }
  }

  /// The wish or idea with this id.
  func wishCase(_ id: String) -> WishCase? { wishCases.first { $0.id == id } }

  /// The text of a wish as staff see it.
  func words(of wish: WishCase) -> String {
    let kept = wish.reply.map { words(of: $0) } ?? ""
    if !kept.isEmpty { return kept }
    return wish.entry?.wish.text ?? wish.idea?.text.text(languageChain) ?? text("wishes.erased")
  }

  /// The decision, the date and language of the wish, and how many agree.
  func state(of wish: WishCase) -> String {
    let status = text("wishes.status.\(wish.reply?.status.rawValue ?? "waiting")")
    let parts = [
      wish.idea == nil || wish.reply != nil ? status : "",
      wish.idea == nil ? "" : text("wishes.idea"),
      wish.entry.map { words.day($0.day) } ?? "",
      wish.entry.map { words.languageName($0.wish.language) } ?? "",
      wish.support == 0 ? "" : text("wish.support", count: wish.support),
      wish.entry?.wish.isFlood == true ? text("wishes.flood") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The path of the reply to a wish, relative to the data folder.
  func replyPath(_ id: String) -> String {
    let kind = DocumentKind.replies
    return place.replies.values.first { $0.value.id == id }.map { kind.path(file: $0.key) }
      ?? kind.path(of: id)
  }
}
