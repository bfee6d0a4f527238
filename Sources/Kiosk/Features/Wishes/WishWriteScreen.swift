import Foundation
import KioskModel
import SafeText
import TerminalUI

/// Lets a visitor write a wish.
struct WishWriteScreen: Screen {
  enum Action: Sendable {
    case wrote(KeyboardWriting.Act)
  }

  private(set) var writing: KeyboardWriting
  /// Why it cannot be sent.
  private var problem: Wish.Problem?

  init(_ context: Context) {
    writing = KeyboardWriting(
      limit: Wish.longest, done: "write.done", opener: .digit(9), context)
  }

  /// Going back asks before the text is discarded; when the visitor has left it is discarded
  /// unasked.
  var holdsDraft: Bool { !writing.field.isEmpty }

  /// Writing takes time, and more so on the on-screen keyboard.
  var idleTimeout: Duration? { .seconds(60) }

  var name: String { "wish-write" }

  func page(_ context: Context) -> Page<Action> {
    let count = "\(writing.text.count) / \(Wish.longest)"
    var page = Page<Action>(title: context.text("write.title"), aside: count)
    page.question =
      problem.map { sentence($0, context) }
      ?? context.text(
        context.access.readsLines ? "write.line" : writing.isTyping ? "write.noNames" : "write.hint"
      )
    page.speaksUp = problem != nil
    writing.add(to: &page, context) { .wrote($0) }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .wrote(let act):
      let before = writing.text
      let isDone = writing.handle(act, context)
      if writing.text != before { problem = nil }
      return isDone ? send(context) : []
    }
  }

  private mutating func send(_ context: Context) -> [Effect<Action>] {
    problem = Wish.problem(writing.text)
    guard problem == nil else { return [] }
    let line = CleanText.line(writing.text, limit: Wish.longest)
    let wish = Wish(text: line, language: context.words.language.tag, hour: context.now.hour)
    return WishedScreen.record(wish, words: line, context) { .replace($0) }
  }

  private func sentence(_ problem: Wish.Problem, _ context: Context) -> String {
    switch problem {
    case .missing, .tooLong: context.text("write.empty")
    case .looksLikeIdentityNumber: context.text("write.identity")
    }
  }
}
