import Foundation
import KioskModel
import TerminalUI

/// Shows the PIN of the first coordinator, and asks for it once to make sure that it has been
/// written down. Nothing is stored before that.
struct SetupPINScreen: Screen {
  enum Action: Sendable {
    case noted
    case shownAgain
    case typed(Key)
    case appeared
    case made(Result<PIN, any Error>)
  }

  let draft: SetupDraft
  /// The generated PIN; nil until it is available.
  private(set) var pin: PIN?
  /// The digits typed to confirm it; nil while it is shown.
  private(set) var pad: PINPad?
  private var problem = ""

  init(_ draft: SetupDraft) { self.draft = draft }

  var idleTimeout: Duration? { SetupDraft.idleTimeout }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("newPIN.title", ["name": draft.coordinator]),
      aside: draft.step(4, context))
    guard let pin else {
      if !problem.isEmpty { page.blocks = [.text(problem)] }
      return page
    }
    if let pad {
      page.question = problem.isEmpty ? context.text("setupPage.typePIN") : problem
      page.add(pad, words: context.typed(pad), deleteLabel: context.text("unlock.delete")) {
        .typed($0)
      }
      page.back = .own(label: context.text("setupPage.showPIN"), .shownAgain)
      return page
    }
    page.blocks = [
      .text(context.text("newPIN.text")), .banner(NewPINScreen.spaced(pin.digits), score: nil),
    ]
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("setupPage.written"),
        details: [context.text("setupPage.writtenText")], shape: .tile, action: .noted)
    ]
    return page
  }

  var onAppear: Action? { .appeared }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .noted: pad = PINPad()
    case .shownAgain:
      pad = nil
      problem = ""
    case .typed(let key): return type(key, context)
    case .appeared: return [.run(.makePIN) { .made($0) }]
    case .made(.success(let made)): pin = made
    case .made(.failure(let error)): problem = context.words.sentence(for: error)
    }
    return []
  }

  private mutating func type(_ key: Key, _ context: Context) -> [Effect<Action>] {
    problem = ""
    pad?.handle(key)
    guard let pad, let pin, pad.isFull else { return [] }
    self.pad = PINPad()
    guard pad.digits == pin.digits else {
      problem = context.text("setupPage.wrongPIN")
      return []
    }
    return [.show(SetupSavingScreen(draft.place(pin)))]
  }
}
