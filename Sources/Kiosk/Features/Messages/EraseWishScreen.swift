import Foundation
import KioskModel
import TerminalUI

/// Asks before the text of a wish is erased, which cannot be undone.
struct EraseWishScreen: Screen {
  enum Action: Sendable {
    case kept, erased
    case finished(Result<IncompleteErasure, any Error>)
  }

  let id: String
  private var isWaiting = false
  private var message: PageMessage?

  init(id: String) { self.id = id }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("wishes.erase"), message: message)
    if let wish = context.wishCase(id) { page.blocks = [.text(context.words(of: wish))] }
    page.question = context.text("wishes.eraseAsk")
    page.choices = [
      Choice(key: .digit(1), label: context.text("wishes.keep"), shape: .tile, action: .kept),
      Choice(key: .digit(2), label: context.text("wishes.yesErase"), shape: .tile, action: .erased),
    ]
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .kept: return [.back]
    case .erased:
      guard !isWaiting else { return [] }
      isWaiting = true
      return [.run(.eraseWish(id: id, today: context.now.date)) { .finished($0) }]
    case .finished(let result):
      isWaiting = false
      switch result {
      case .success(let incomplete):
        guard let sentence = context.words.sentence(incomplete) else { return [.back, .back] }
        message = PageMessage(text: sentence, tone: .failed)
      case .failure(let error): message = context.failed(error)
      }
      return []
    }
  }
}
