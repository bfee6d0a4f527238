import Foundation
import KioskModel

/// A wish in words: written on a real keyboard, with a finger on the keyboard on the screen, or
/// with a number pad whose digits are arrows.
struct WishWriteScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case lineTyped(String)
    case pressed(Keyboard.Stroke)
  }

  private(set) var text = TextField(limit: Wish.longest)
  private var keyboard: Keyboard
  /// Why it cannot be sent.
  private var problem: Wish.Problem?
  /// Whether somebody types on a real keyboard: then digits are digits and no arrows.
  private var isTyping = false
  /// The key of the number pad that was pressed last, and when; a held key must not write a line.
  private var lastPress: (key: Key, at: Duration)

  /// The same key again within this time is one press where it writes a letter.
  static let pause = Duration.milliseconds(300)
  /// And where it does something else, as on all other pages.
  static let longPause = Duration.seconds(1)

  init(_ here: Surroundings) {
    keyboard = Keyboard(.of(here.words.language))
    // The key that has opened the page may still be held.
    lastPress = (.digit(9), here.moment.uptime)
  }

  /// Going back asks before it is thrown away; when the visitor has gone nothing of it is left.
  var holdsDraft: Bool { !text.isEmpty }

  /// Writing takes time, and looking for a letter more.
  var patience: Duration? { .seconds(60) }

  func page(_ here: Surroundings) -> Page<Action> {
    let count = "\(text.text.count) / \(Wish.longest)"
    var page = Page<Action>(title: here.text("write.title"), aside: count)
    page.blocks = [.writing(text.text)]
    page.question =
      problem.map { sentence($0, here) }
      ?? here.text(
        here.readsLines ? "write.line" : isTyping ? "write.noNames" : "write.hint")
    page.speaksUp = problem != nil
    let keyboard = keyboard(here)
    let rows = keyboard.rows
    for (row, keys) in rows.enumerated() {
      page.choices += keys.map { key in
        let look = LetterLook(
          row: row, column: key.column, span: key.span, columns: keyboard.columns,
          rows: rows.count, isMarked: keyboard.isMarked(row: row, key))
        return Choice(
          key: self.key(key.stroke), label: label(key.stroke, keyboard, here),
          shape: .letter(look), action: .pressed(key.stroke))
      }
    }
    let isTyping = isTyping
    page.writes = { Self.isWritten($0, isTyping: isTyping) ? .typed($0) : nil }
    page.writesLine = { .lineTyped($0) }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    keyboard = keyboard(here)
    switch action {
    case .pressed(let stroke): return press(stroke, here)
    case .typed(let key):
      guard isPress(key, here) else { return [] }
      if let stroke = stroke(of: key) { return press(stroke, here) }
      return type(key, here)
    case .lineTyped(let line):
      // In a line a digit is no arrow; and one that was refused is written anew, not added to.
      text = TextField(limit: Wish.longest)
      for sign in line { write(sign) }
      return send(here)
    }
  }

  /// The keyboard of the language that is spoken now.
  private func keyboard(_ here: Surroundings) -> Keyboard {
    let layout = KeyboardLayout.of(here.words.language)
    return keyboard.layout == layout ? keyboard : Keyboard(layout)
  }

  /// The digits of the number pad as arrows and what lies around them; all else is typed.
  private nonisolated static func isWritten(_ key: Key, isTyping: Bool) -> Bool {
    switch key {
    case .up, .down, .left, .right, .tab, .backTab, .enter, .backspace: true
    // The languages and reading aloud have their keys on every page, and the way back has it until
    // digits are typed.
    case .character("0"): isTyping
    case .character(let sign): !"/*".contains(sign)
    default: false
    }
  }

  /// The key of the keyboard on the screen that a key stands for.
  private func stroke(of key: Key) -> Keyboard.Stroke? {
    switch key {
    case .backspace: .rub
    case .character("1") where !isTyping: .space
    case .character("3") where !isTyping: .done
    case .character("7") where !isTyping: .rub
    case .character("9") where !isTyping: .signs
    default: nil
    }
  }

  private mutating func type(_ key: Key, _ here: Surroundings) -> [Request] {
    // An arrow goes where it points, also on a page that runs from right to left.
    let right = TextDirection(language: here.words.language) == .leftToRight ? 1 : -1
    switch isTyping ? key : Self.arrow(key) {
    case .up: keyboard.move(rows: -1, columns: 0)
    case .down: keyboard.move(rows: 1, columns: 0)
    case .left: keyboard.move(rows: 0, columns: -right)
    case .right: keyboard.move(rows: 0, columns: right)
    case .backTab: keyboard.move(rows: 0, columns: -1)
    case .tab: keyboard.move(rows: 0, columns: 1)
    case .enter: return keyboard.hasMark || key != .enter ? pressMarked(here) : press(.done, here)
    case .character(let sign):
      isTyping = true
      keyboard.unmark()
      write(sign)
    default: break
    }
    return []
  }

  /// What a digit of the number pad does, as it is printed on it.
  private static func arrow(_ key: Key) -> Key {
    switch key {
    case .character("8"): .up
    case .character("2"): .down
    case .character("4"): .left
    case .character("6"): .right
    case .character("5"): .enter
    default: key
    }
  }

  /// Whether a key is a press of its own and not the repeat of a held one; arrows may repeat, and
  /// so may what is typed on a real keyboard.
  private mutating func isPress(_ key: Key, _ here: Surroundings) -> Bool {
    defer { lastPress = (key, here.moment.uptime) }
    let pause: Duration
    switch key {
    case .enter: pause = Self.pause
    case .character("1"), .character("5"): pause = isTyping ? .zero : Self.pause
    case .character("3"), .character("9"): pause = isTyping ? .zero : Self.longPause
    default: return true
    }
    return lastPress.key != key || here.moment.uptime - lastPress.at >= pause
  }

  private mutating func pressMarked(_ here: Surroundings) -> [Request] {
    guard let key = keyboard.marked else {
      keyboard.move(rows: 0, columns: 0)
      return []
    }
    return press(key.stroke, here)
  }

  private mutating func press(_ stroke: Keyboard.Stroke, _ here: Surroundings) -> [Request] {
    let hasChosenBase = keyboard.isChoosingOrder
    let sign = keyboard.press(stroke)
    switch stroke {
    case .done: return send(here)
    // The first press only takes the chosen base back.
    case .rub: if !hasChosenBase { rub() }
    default: if let sign { write(sign) }
    }
    return []
  }

  private mutating func write(_ sign: Character) {
    problem = nil
    text.take(.character(sign))
    keyboard.follow(text.text)
  }

  private mutating func rub() {
    problem = nil
    text.take(.backspace)
    keyboard.follow(text.text)
  }

  private mutating func send(_ here: Surroundings) -> [Request] {
    problem = Wish.problem(text.text)
    guard problem == nil else { return [] }
    let line = CleanText.line(text.text, limit: Wish.longest)
    let wish = Wish(text: line, language: here.words.language, hour: here.now.hour)
    return WishedScreen.record(wish, words: line, here) { .replace($0) }
  }

  private func sentence(_ problem: Wish.Problem, _ here: Surroundings) -> String {
    switch problem {
    case .missing, .tooLong: here.text("write.empty")
    case .looksLikeIdentityNumber: here.text("write.identity")
    }
  }

  /// The key that stands on one of the keyboard's.
  private func key(_ stroke: Keyboard.Stroke) -> Key {
    switch stroke {
    case .letter(let sign): .character(sign)
    case .shift: .tab
    case .signs: isTyping ? .tab : .digit(9)
    case .space: isTyping ? .tab : .digit(1)
    case .rub: isTyping ? .backspace : .digit(7)
    case .done: isTyping ? .enter : .digit(3)
    }
  }

  private func label(
    _ stroke: Keyboard.Stroke, _ keyboard: Keyboard, _ here: Surroundings
  ) -> String {
    switch stroke {
    case .letter(let sign): String(sign)
    case .shift: here.text("write.shift")
    case .signs: here.text(keyboard.showsLetters ? "write.signs" : "write.letters")
    case .space: here.text("write.space")
    case .rub: here.text("write.rub")
    case .done: here.text("write.done")
    }
  }
}
