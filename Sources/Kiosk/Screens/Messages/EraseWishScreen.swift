import Foundation
import KioskModel

/// Asks before the words of a wish are erased: that cannot be undone.
struct EraseWishScreen: Screen {
  enum Action: Sendable {
    case kept, erased
  }

  let id: String
  private var asked: UUID?
  private var message: PageMessage?

  init(id: String) { self.id = id }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("wishes.erase"), message: message)
    if let wish = here.wishCase(id) { page.blocks = [.text(here.words(of: wish))] }
    page.question = here.text("wishes.eraseAsk")
    page.choices = [
      Choice(key: .digit(1), label: here.text("wishes.keep"), shape: .tile, action: .kept),
      Choice(key: .digit(2), label: here.text("wishes.yesErase"), shape: .tile, action: .erased),
    ]
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .kept: return [.back]
    case .erased:
      guard asked == nil else { return [] }
      let errand = here.newID()
      asked = errand
      return [.perform(.eraseWish(id: id), id: errand)]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let errand, let outcome) = news, asked == errand else { return [] }
    asked = nil
    switch outcome {
    case .wishErased(let unreached):
      guard let sentence = here.words.sentence(unreached) else { return [.back, .back] }
      message = PageMessage(text: sentence, tone: .failed)
    case .failed(let error): message = here.failed(error)
    default: break
    }
    return []
  }
}
