import Foundation
import KioskModel

/// What follows a wish: thanks once it is on the disk, and five seconds to take it back.
struct WishedScreen: Screen {
  enum Action: Sendable {
    case finished
    case undone
  }

  /// What was wished.
  let words: String
  /// Whether staff have to read it before others see it.
  let isNew: Bool
  private var keeping: Keeping

  var deadline: Duration? { keeping.deadline }

  /// What records a wish and shows what follows it.
  static func record(
    _ wish: Wish, words: String, _ here: Surroundings, _ show: (WishedScreen) -> Request
  ) -> [Request] {
    let id = here.newID()
    let screen = WishedScreen(
      words: words, isNew: wish.text != nil, keeping: Keeping(id, here))
    return [show(screen), .record(.feedback(.wish(wish)), id: id)]
  }

  private init(words: String, isNew: Bool, keeping: Keeping) {
    self.words = words
    self.isNew = isNew
    self.keeping = keeping
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: "", back: .own(label: here.text("wish.done"), .finished))
    page.speaksUp = !keeping.isUnderWay
    switch keeping.phase {
    case .saving: page.blocks = [.banner(here.text("wish.saving", ["wish": words]), score: nil)]
    case .notSavedYet: page.blocks = [.banner(here.text("wish.notSaved"), score: nil)]
    case .undoing: page.blocks = [.banner(here.text("undo.saving"), score: nil)]
    case .undoNotSavedYet: page.blocks = [.banner(here.text("undo.notSaved"), score: nil)]
    case .undone: page.blocks = [.banner(here.text("wish.undone"), score: nil)]
    case .saved:
      let next = isNew ? "\n\n" + here.text("wish.next") : ""
      page.blocks = [.banner(here.text("wish.thanks", ["wish": words]) + next, score: 5)]
      if keeping.canUndo(here) {
        page.choices = [
          Choice(
            key: .character("+"), otherKeys: [.backspace, .delete], label: here.text("wish.undo"),
            shape: .foot,
            action: .undone)
        ]
      }
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .finished: return [.home]
    case .undone: return keeping.undo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    keeping.learn(news, here)
    return []
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    if keeping.pass() { return [.home] }
    if keeping.phase == .saved { keeping.sayFarewell(here) }
    return []
  }
}
