import Foundation
import KioskModel

/// Something that visitors can agree with: an idea of the kiosk's, or what one of them wished.
struct Proposal: Hashable, Sendable {
  /// The idea's name, or the wish's event id.
  var id: String
  /// Its words.
  var text: String
  /// How many want it.
  var support: Int
}

extension Context {
  /// How long after a decision an answer is news.
  static let freshDays = 60

  /// What has become of wishes, the latest first.
  var answers: [Reply] {
    Reply.answers(place.replies.values.values).filter { !words(of: $0).isEmpty }
  }

  /// What has become of wishes of late.
  var freshAnswers: [Reply] { answers.filter { now.date - $0.decided <= Self.freshDays } }

  /// How long an approved wish stands at the top, so that whoever wrote it finds it.
  static let newDays = 14
  /// How many do so.
  static let mostNew = 2

  /// The wishes that were approved last, the latest first.
  private var newlyApproved: [String] {
    let new = place.replies.values.values.filter {
      $0.status == .approved && $0.text != nil && now.date - $0.decided <= Self.newDays
    }
    let sorted = new.sorted { ($1.decided, $0.id) < ($0.decided, $1.id) }
    return sorted.prefix(Self.mostNew).map(\.id)
  }

  /// What visitors can agree with, that with the most support first: ideas that nobody has said no
  /// to or done, and wishes that staff have approved, the newest of which come before all.
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
      // Whoever wrote it wants it too.
      let count = 1 + (support[reply.id] ?? 0)
      proposals.append(Proposal(id: reply.id, text: words(of: reply), support: count))
    }
    let new = newlyApproved
    func rank(_ proposal: Proposal) -> Int { new.firstIndex(of: proposal.id) ?? new.count }
    return proposals.sorted {
      (rank($0), $1.support, $0.id) < (rank($1), $0.support, $1.id)
    }
  }

  /// The words of what a reply is about.
  func words(of reply: Reply) -> String {
    let idea = offered.ideas.first { $0.id == reply.id }
    return (reply.text ?? idea?.text)?.text(languageChain) ?? ""
  }

  /// Reads what visitors have wished for in the last year.
  var readWishes: Job<WishList> { .readWishes(until: now.date) }
}
