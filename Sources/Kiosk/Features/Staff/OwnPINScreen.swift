import Foundation
import KioskModel
import TerminalUI

/// Lets the staff member at work choose another PIN, typed twice.
struct OwnPINScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case finished(Result<StaffMember.ID, any Error>)
  }

  private(set) var pad = PINPad()
  private(set) var first = ""
  private(set) var message: PageMessage?
  private var isWaiting = false

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("ownPIN.title"))
    page.blocks = [.text(context.text("ownPIN.text"))]
    page.question = context.text(first.isEmpty ? "ownPIN.new" : "ownPIN.again")
    page.message = message
    page.add(pad, words: context.typed(pad), deleteLabel: context.text("unlock.delete")) {
      .typed($0)
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .typed(let key): return isWaiting ? [] : handle(key, context)
    case .finished(let result):
      isWaiting = false
      switch result {
      case .success: message = PageMessage(text: context.text("ownPIN.done"))
      case .failure(let error): message = context.failed(error)
      }
      return []
    }
  }

  private mutating func handle(_ key: Key, _ context: Context) -> [Effect<Action>] {
    message = nil
    pad.handle(key)
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
    isWaiting = true
    return [.run(.setPIN(digits, of: staff.id)) { .finished($0) }]
  }
}
