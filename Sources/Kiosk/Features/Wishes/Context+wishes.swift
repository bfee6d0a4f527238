import Foundation
import KioskModel

/// Something that visitors can agree with: an idea, or another visitor's wish.
struct Proposal: Hashable, Sendable {
  /// The id of the idea, or of the wish's journal event.
  var id: String
  /// Its text in the current language.
  var text: String
  /// The number of visitors who want it.
  var support: Int
}

extension Context {
  /// How many days after its decision a reply is shown as new.
  static let freshDays = 60

  /// The published replies to wishes, the latest first.
  var answers: [Reply] {
    Reply.answers(place.replies.values.values).filter { !words(of: $0).isEmpty }
  }

  /// The replies that are still new.
  var freshAnswers: [Reply] { answers.filter { now.date - $0.decided <= Self.freshDays } }

  /// How many days an approved wish stays at the top, so that its author finds it.
  static let newDays = 14
  /// The most that stay at the top.
  static let maxNew = 2

  /// The ids of the wishes approved last, the latest first.
  private var newlyApproved: [String] {
    let new = place.replies.values.values.filter {
      $0.status == .approved && $0.text != nil && now.date - $0.decided <= Self.newDays
    }
    let sorted = new.sorted { ($1.decided, $0.id) < ($0.decided, $1.id) }
    return sorted.prefix(Self.maxNew).map(\.id)
  }

  /// What visitors can agree with, by support: ideas that have not been declined or carried out,
  /// and approved wishes, the newest of which come first.
  var proposals: [Proposal] {
    let support = wishes.support()
    let replies = place.replies.values.values
    let closed = Set(replies.filter { $0.status == .declined || $0.status == .done }.map(\.id))
    var proposals: [Proposal] = []
    for idea in offered.ideas where !closed.contains(idea.id) {
      let text = idea.text.text(languageChain)
      proposals.append(Proposal(id: idea.id, text: text, support: support[idea.id] ?? 0))
    }
    for reply in replies where !closed.contains(reply.id) && reply.text != nil {
      // Its author wants it too.
      let count = 1 + (support[reply.id] ?? 0)
      proposals.append(Proposal(id: reply.id, text: words(of: reply), support: count))
    }
    let new = newlyApproved
    func rank(_ proposal: Proposal) -> Int { new.firstIndex(of: proposal.id) ?? new.count }
    return proposals.sorted {
      (rank($0), $1.support, $0.id) < (rank($1), $0.support, $1.id)
    }
  }

  /// The text of the wish or idea that a reply is about.
  func words(of reply: Reply) -> String {
    let idea = offered.ideas.first { $0.id == reply.id }
    return (reply.text ?? idea?.text)?.text(languageChain) ?? ""
  }

  /// Reads the wishes of the last year.
  var readWishes: Job<WishList> { .readWishes(until: now.date) }
}
