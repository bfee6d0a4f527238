import Foundation
import KioskModel
import TerminalUI

/// The page after a wish: thanks once it is on the disk, and five seconds to undo it.
struct WishedScreen: Screen {
  enum Action: Sendable {
    case finished
    case undone
    case status(EntryStatus)
    case timePassed
  }

  /// The text of the wish.
  let words: String
  /// Whether staff have to read it before others see it.
  let isNew: Bool
  private var saveStatus: SaveStatus

  var timer: ScreenTimer<Action>? { ScreenTimer(saveStatus.deadline, .timePassed) }

  func action(for status: EntryStatus) -> Action? { .status(status) }

  /// The effects that record a wish and show what follows it.
  static func record<Asking>(
    _ wish: Wish, words: String, _ context: Context, _ show: (WishedScreen) -> Effect<Asking>
  ) -> [Effect<Asking>] {
    // A shaking hand must not wish twice.
    guard !context.isWishTooSoon else { return [] }
    let id = context.newID()
    let screen = WishedScreen(
      words: words, isNew: wish.text != nil, saveStatus: SaveStatus(id, context))
    return [show(screen), .record(.feedback(.wish(wish)), id: id)]
  }

  private init(words: String, isNew: Bool, saveStatus: SaveStatus) {
    self.words = words
    self.isNew = isNew
    self.saveStatus = saveStatus
  }

  var name: String { "wished" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: "", back: .own(label: context.text("wish.done"), .finished))
    page.speaksUp = !saveStatus.isInProgress
    switch saveStatus.phase {
    case .saving: page.blocks = [.banner(context.text("wish.saving", ["wish": words]), score: nil)]
    case .notSavedYet: page.blocks = [.banner(context.text("wish.notSaved"), score: nil)]
    case .undoing: page.blocks = [.banner(context.text("undo.saving"), score: nil)]
    case .undoNotSavedYet: page.blocks = [.banner(context.text("undo.notSaved"), score: nil)]
    case .undone: page.blocks = [.banner(context.text("wish.undone"), score: nil)]
    case .saved:
      let next = isNew ? "\n\n" + context.text("wish.next") : ""
      page.blocks = [.banner(context.text("wish.thanks", ["wish": words]) + next, score: 5)]
      if saveStatus.canUndo(context) {
        page.choices = [
          Choice(
            key: .character("+"), otherKeys: [.backspace, .delete],
            label: context.text("wish.undo"),
            shape: .footer,
            action: .undone)
        ]
      }
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .finished: return [.home]
    case .undone: return saveStatus.undo(context)
    case .status(let status): saveStatus.learn(status, context)
    case .timePassed:
      if saveStatus.pass() { return [.home] }
      if saveStatus.phase == .saved { saveStatus.announceEnd(context) }
    }
    return []
  }
}
