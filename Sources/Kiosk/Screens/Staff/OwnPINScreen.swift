import Foundation
import KioskModel
import TerminalUI

/// Whoever is at work chooses another PIN, typed twice.
struct OwnPINScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
  }

  private(set) var pad = PINPad()
  private(set) var first = ""
  private(set) var message: PageMessage?
  private var asked: UUID?

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("ownPIN.title"))
    page.blocks = [.text(context.text("ownPIN.text"))]
    page.question = context.text(first.isEmpty ? "ownPIN.new" : "ownPIN.again")
    page.message = message
    page.add(pad, words: context.typed(pad), deleteLabel: context.text("unlock.rub")) { .typed($0) }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    guard case .typed(let key) = action, asked == nil else { return [] }
    message = nil
    pad.take(key)
    guard pad.isFull, let staff = context.staff else { return [] }
    let digits = pad.digits
    pad = PINPad()
    if first.isEmpty {
      first = digits
      return []
    }
    defer { first = "" }
    guard digits == first else {
      message = PageMessage(text: context.text("ownPIN.differs"), tone: .failed)
      return []
    }
    let id = context.newID()
    asked = id
    return [.perform(.setPIN(digits, member: staff.id), id: id)]
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .staffChanged: message = PageMessage(text: context.text("ownPIN.done"))
    case .failed(let error): message = context.failed(error)
    default: break
    }
    return []
  }
}
