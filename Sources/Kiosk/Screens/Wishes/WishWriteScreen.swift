import Foundation
import KioskModel

/// A wish in words.
struct WishWriteScreen: Screen {
  enum Action: Sendable {
    case wrote(KeyboardWriting.Act)
  }

  private(set) var writing: KeyboardWriting
  /// Why it cannot be sent.
  private var problem: Wish.Problem?

  init(_ here: Surroundings) {
    writing = KeyboardWriting(
      limit: Wish.longest, done: "write.done", opener: .digit(9), here)
  }

  /// Going back asks before it is thrown away; when the visitor has gone nothing of it is left.
  var holdsDraft: Bool { !writing.field.isEmpty }

  /// Writing takes time, and looking for a letter more.
  var patience: Duration? { .seconds(60) }

  func page(_ here: Surroundings) -> Page<Action> {
    let count = "\(writing.text.count) / \(Wish.longest)"
    var page = Page<Action>(title: here.text("write.title"), aside: count)
    page.question =
      problem.map { sentence($0, here) }
      ?? here.text(
        here.readsLines ? "write.line" : writing.isTyping ? "write.noNames" : "write.hint")
    page.speaksUp = problem != nil
    writing.add(to: &page, here) { .wrote($0) }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .wrote(let act):
      let before = writing.text
      let isDone = writing.take(act, here)
      if writing.text != before { problem = nil }
      return isDone ? send(here) : []
    }
  }

  private mutating func send(_ here: Surroundings) -> [Request] {
    problem = Wish.problem(writing.text)
    guard problem == nil else { return [] }
    let line = CleanText.line(writing.text, limit: Wish.longest)
    let wish = Wish(text: line, language: here.words.language, hour: here.now.hour)
    return WishedScreen.record(wish, words: line, here) { .replace($0) }
  }

  private func sentence(_ problem: Wish.Problem, _ here: Surroundings) -> String {
    switch problem {
    case .missing, .tooLong: here.text("write.empty")
    case .looksLikeIdentityNumber: here.text("write.identity")
    }
  }
}
