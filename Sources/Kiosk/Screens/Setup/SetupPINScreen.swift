import Foundation
import KioskModel

/// The PIN of a new place's first coordinator: shown, and typed once by whoever has written it
/// down. Nothing is stored before that.
struct SetupPINScreen: Screen {
  enum Action: Sendable {
    case writtenDown
    case shownAgain
    case typed(Key)
  }

  let draft: SetupDraft
  /// The PIN that was made up; nil until it is there.
  private(set) var pin: PIN?
  /// What is typed to show that it has been written down; nil while it is shown.
  private(set) var pad: PINPad?
  private var problem = ""
  private var asked: UUID?

  init(_ draft: SetupDraft) { self.draft = draft }

  var patience: Duration? { SetupDraft.patience }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(
      title: here.text("newPIN.title", ["name": draft.coordinator]), aside: draft.step(4, here))
    guard let pin else {
      if !problem.isEmpty { page.blocks = [.text(problem)] }
      return page
    }
    if let pad {
      page.question = problem.isEmpty ? here.text("setupPage.typePIN") : problem
      page.add(pad, words: here.typed(pad), rub: here.text("unlock.rub")) { .typed($0) }
      page.back = .own(label: here.text("setupPage.showPIN"), .shownAgain)
      return page
    }
    page.blocks = [
      .text(here.text("newPIN.text")), .banner(NewPINScreen.spaced(pin.digits), score: nil),
    ]
    page.choices = [
      Choice(
        key: .digit(1), label: here.text("setupPage.written"),
        details: [here.text("setupPage.writtenText")], shape: .tile, action: .writtenDown)
    ]
    return page
  }

  mutating func appeared(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    asked = id
    return [.perform(.makePIN, id: id)]
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .writtenDown: pad = PINPad()
    case .shownAgain:
      pad = nil
      problem = ""
    case .typed(let key): return type(key, here)
    }
    return []
  }

  private mutating func type(_ key: Key, _ here: Surroundings) -> [Request] {
    problem = ""
    pad?.take(key)
    guard let pad, let pin, pad.isFull else { return [] }
    self.pad = PINPad()
    guard pad.digits == pin.digits else {
      problem = here.text("setupPage.wrongPIN")
      return []
    }
    return [.show(SetupSavingScreen(draft.place(pin)))]
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    switch outcome {
    case .pinMadeUp(let made): pin = made
    case .failed(let error): problem = here.words.sentence(for: error)
    default: break
    }
    return []
  }
}
