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

extension Surroundings {
  /// How long after a decision an answer is news.
  static let freshDays = 60

  /// What has become of wishes, the latest first.
  var answers: [Reply] {
    Reply.answers(place.replies.values.values).filter { !words(of: $0).isEmpty }
  }

  /// What has become of wishes of late.
  var freshAnswers: [Reply] { answers.filter { now.date - $0.decided <= Self.freshDays } }

  /// What visitors can agree with, that with the most support first: ideas that nobody has said no
  /// to or done, and wishes that staff have approved.
  var proposals: [Proposal] {
    let support = wishes.support()
    let replies = place.replies.values.values
    let closed = Set(replies.filter { $0.status == .declined || $0.status == .done }.map(\.id))
    let ideas = offered.ideas.filter { !closed.contains($0.id) }.map {
      Proposal(id: $0.id, text: $0.text.text(languageChain), support: support[$0.id] ?? 0)
    }
    let approved = replies.filter { !closed.contains($0.id) && $0.text != nil }.map {
      // Whoever wrote it wants it too.
      Proposal(id: $0.id, text: words(of: $0), support: 1 + (support[$0.id] ?? 0))
    }
    return (approved + ideas).sorted { ($1.support, $0.id) < ($0.support, $1.id) }
  }

  /// The words of what a reply is about.
  func words(of reply: Reply) -> String {
    let idea = offered.ideas.first { $0.id == reply.id }
    return (reply.text ?? idea?.text)?.text(languageChain) ?? ""
  }

  /// Sends for what visitors have wished for in the last year.
  func readWishes(id: UUID) -> [Request] {
    [.perform(.readWishes((now.date - WishReader.days)...now.date), id: id)]
  }
}
