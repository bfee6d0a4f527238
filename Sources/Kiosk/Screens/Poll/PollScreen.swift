import Foundation
import KioskModel

/// A question to all in the room: everybody presses one answer, and nobody sees how it goes before
/// it has ended.
struct PollScreen: Screen {
  enum Action: Sendable {
    case voted(Int)
  }

  let poll: Poll
  /// The last answer, until it is on the disk.
  private var waiting: String?
  private var isThanking = false
  private(set) var deadline: Duration?

  init(_ poll: Poll) { self.poll = poll }

  /// How long the thanks stand; the next one may press before.
  private static let thanksTime = Duration.seconds(3)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("poll.title"))
    page.aside = here.text("poll.count", count: here.poll?.count ?? 0)
    let (question, options) = poll.words(here.words)
    page.question = question
    page.speaksUp = isThanking
    // The thanks have their line from the start: no answer moves away under the next finger.
    page.blocks = [.text(isThanking ? here.text("poll.thanks") : "")]
    page.choices = options.enumerated().map { index, option in
      Choice(key: .digit(index + 1), label: option, shape: .tile, action: .voted(index))
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .voted(let option):
      let id = here.newID()
      waiting = id.uuidString.lowercased()
      isThanking = false
      return [.record(.feedback(.vote(poll: poll.id, option: option)), id: id)]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .saved(let id) = news, id == waiting else { return [] }
    waiting = nil
    isThanking = true
    deadline = here.moment.uptime + Self.thanksTime
    return []
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    deadline = nil
    isThanking = false
    return []
  }
}
