import Foundation
import KioskModel
import TerminalUI

/// A question to the room: everybody presses one answer, and the result stays hidden until the
/// question is ended.
struct PollScreen: Screen {
  enum Action: Sendable {
    case voted(Int)
    case saved(id: String)
    case thanked
  }

  let poll: Poll
  /// The id of the last answer, until it is on the disk.
  private var waiting: String?
  private var isThanking = false
  private var thanksEnd: Duration?

  var timer: ScreenTimer<Action>? { ScreenTimer(thanksEnd, .thanked) }

  func action(for status: EntryStatus) -> Action? {
    if case .saved(let id) = status { .saved(id: id) } else { nil }
  }

  init(_ poll: Poll) { self.poll = poll }

  /// How long the thanks are shown; the next answer can be pressed before.
  private static let thanksTime = Duration.seconds(3)

  var name: String { "poll" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("poll.title"))
    page.agenda = context.agendaFromNow
    page.aside = context.text("poll.count", count: context.poll?.count ?? 0)
    let (question, options) = poll.words(context.words)
    page.question = question
    page.speaksUp = isThanking
    // The thanks have their line from the start, so that the answers do not move.
    page.blocks = [isThanking ? .text(context.text("poll.thanks")) : .space]
    page.choices = options.enumerated().map { index, option in
      Choice(key: .digit(index + 1), label: option, shape: .tile, action: .voted(index))
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .voted(let option):
      let id = context.newID()
      waiting = id.uuidString.lowercased()
      isThanking = false
      return [.record(.feedback(.vote(poll: poll.id, option: option)), id: id)]
    case .saved(let id):
      guard id == waiting else { return [] }
      waiting = nil
      isThanking = true
      thanksEnd = context.moment.uptime + Self.thanksTime
      return []
    case .thanked:
      thanksEnd = nil
      isThanking = false
      return []
    }
  }
}
