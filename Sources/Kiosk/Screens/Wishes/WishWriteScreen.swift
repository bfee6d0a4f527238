import Foundation
import KioskModel

/// A wish in words: written on a real keyboard, with a finger on the keyboard on the screen, or
/// with a number pad whose digits are arrows.
struct WishWriteScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case pressed(Keyboard.Stroke)
  }

  private(set) var text = TextField(limit: Wish.longest)
  private var keyboard: Keyboard
  /// Why it cannot be sent.
  private var problem: Wish.Problem?
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
    page.question = problem.map { sentence($0, here) } ?? here.text("write.hint")
    let keyboard = keyboard(here)
    let rows = keyboard.rows
    for (row, keys) in rows.enumerated() {
      page.choices += keys.map { key in
        let look = LetterLook(
          row: row, column: key.column, span: key.span, columns: keyboard.columns,
          rows: rows.count, isMarked: keyboard.isMarked(row: row, key))
        return Choice(
          key: Self.key(key.stroke), label: label(key.stroke, keyboard, here),
          shape: .letter(look), action: .pressed(key.stroke))
      }
    }
    page.writes = { Self.isWritten($0) ? .typed($0) : nil }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    keyboard = keyboard(here)
    switch action {
    case .pressed(let stroke): return press(stroke, here)
    case .typed(let key):
      guard isPress(key, here) else { return [] }
      if let stroke = Self.stroke(of: key) { return press(stroke, here) }
      return type(key, here)
    }
  }

  /// The keyboard of the language that is spoken now.
  private func keyboard(_ here: Surroundings) -> Keyboard {
    let layout = KeyboardLayout.of(here.words.language)
    return keyboard.layout == layout ? keyboard : Keyboard(layout)
  }

  /// The digits of the number pad as arrows and what lies around them; all else is typed.
  private nonisolated static func isWritten(_ key: Key) -> Bool {
    switch key {
    case .up, .down, .left, .right, .tab, .backTab, .enter, .backspace: true
    // The languages, reading aloud and the way back have their keys on every page.
    case .character(let sign): !"/*0".contains(sign)
    default: false
    }
  }

  /// The key of the keyboard on the screen that a key stands for.
  private static func stroke(of key: Key) -> Keyboard.Stroke? {
    switch key {
    case .character("1"): .space
    case .character("3"): .done
    case .character("7"), .backspace: .rub
    case .character("9"): .signs
    default: nil
    }
  }

  private mutating func type(_ key: Key, _ here: Surroundings) -> [Request] {
    switch key {
    case .up, .character("8"): keyboard.move(rows: -1, columns: 0)
    case .down, .character("2"): keyboard.move(rows: 1, columns: 0)
    case .left, .backTab, .character("4"): keyboard.move(rows: 0, columns: -1)
    case .right, .tab, .character("6"): keyboard.move(rows: 0, columns: 1)
    case .enter where !keyboard.hasMark: return press(.done, here)
    case .enter, .character("5"): return pressMarked(here)
    case .character(let sign):
      keyboard.unmark()
      write(sign)
    default: break
    }
    return []
  }

  /// Whether a key is a press of its own and not the repeat of a held one; arrows may repeat, and
  /// so may what is typed on a real keyboard.
  private mutating func isPress(_ key: Key, _ here: Surroundings) -> Bool {
    defer { lastPress = (key, here.moment.uptime) }
    let pause: Duration
    switch key {
    case .character("1"), .character("5"), .enter: pause = Self.pause
    case .character("3"), .character("9"): pause = Self.longPause
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

  private static func key(_ stroke: Keyboard.Stroke) -> Key {
    switch stroke {
    case .letter(let sign): .character(sign)
    case .shift: .tab
    case .signs: .digit(9)
    case .space: .digit(1)
    case .rub: .digit(7)
    case .done: .digit(3)
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
