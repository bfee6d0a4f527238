import Foundation
import KioskModel
import TerminalUI

/// Asks before the words of a wish are erased: that cannot be undone.
struct EraseWishScreen: Screen {
  enum Action: Sendable {
    case kept, erased
  }

  let id: String
  private var asked: UUID?
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

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    switch action {
    case .kept: return [.back]
    case .erased:
      guard asked == nil else { return [] }
      let errand = context.newID()
      asked = errand
      return [.perform(.eraseWish(id: id), id: errand)]
    }
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let errand, let outcome) = news, asked == errand else { return [] }
    asked = nil
    switch outcome {
    case .wishErased(let incomplete):
      guard let sentence = context.words.sentence(incomplete) else { return [.back, .back] }
      message = PageMessage(text: sentence, tone: .failed)
    case .failed(let error): message = context.failed(error)
    default: break
    }
    return []
  }
}
