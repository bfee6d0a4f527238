import KioskModel
import TerminalUI

/// A line of text being written, on a real keyboard, on the on-screen keyboard by touch, or there
/// with the arrows of a number pad.
struct KeyboardWriting: Sendable {
  /// What a visitor does to write.
  enum Act: Sendable {
    case typed(Key)
    case lineTyped(String)
    case pressed(Keyboard.Stroke)
  }

  private(set) var field: TextField
  /// Whether a real keyboard is used: digits are then text, and not arrows.
  private(set) var isTyping = false
  private var keyboard: Keyboard
  /// The key pressed last, and when; a held key must not write a whole line.
  private var lastPress: (key: Key, at: Duration)
  /// The key of the text on the key that ends the line.
  private let done: String

  /// How long repeats of a key are ignored if it writes a character.
  static let pause = Duration.milliseconds(300)
  /// How long repeats of a key are ignored if it does something else, as on other pages.
  static let longPause = Duration.seconds(1)

  /// An empty line.
  ///
  /// - Parameters:
  ///   - limit: The most characters.
  ///   - done: The key of the text on the key that ends the line.
  ///   - opener: The key that opened the page, which may still be held down.
  init(limit: Int, done: String, opener: Key, _ context: Context) {
    field = TextField(limit: limit)
    keyboard = Keyboard(context.words.language.keyboard)
    lastPress = (opener, context.moment.uptime)
    self.done = done
  }

  /// The text written so far.
  var text: String { field.text }

  /// Adds the line and the on-screen keyboard to a page.
  func add<Action>(
    to page: inout Page<Action>, _ context: Context, act: @escaping @Sendable (Act) -> Action
  ) {
    page.blocks.append(.writing(text))
    let keyboard = keyboard(context)
    let rows = keyboard.rows
    for (row, keys) in rows.enumerated() {
      page.choices += keys.map { key in
        let look = LetterStyle(
          row: row, column: key.column, span: key.span, columns: keyboard.columns,
          rows: rows.count, isMarked: keyboard.isMarked(row: row, key))
        return Choice(
          key: self.key(key.stroke), label: label(key.stroke, keyboard, context),
          shape: .letter(look), action: act(.pressed(key.stroke)))
      }
    }
    page.writing = Writing(
      .line(hasKeyboard: isTyping), typed: { act(.typed($0)) }, lineTyped: { act(.lineTyped($0)) })
  }

  /// Handles an act; returns whether the line has been ended.
  mutating func handle(_ act: Act, _ context: Context) -> Bool {
    keyboard = keyboard(context)
    switch act {
    case .pressed(let stroke): return press(stroke)
    case .typed(let key):
      guard isPress(key, context) else { return false }
      if let stroke = stroke(of: key) { return press(stroke) }
      return type(key, context)
    case .lineTyped(let line):
      // In a typed line digits are text, and a line that was refused is replaced, not extended.
      field = TextField(limit: field.limit)
      for character in line { write(character) }
      return true
    }
  }

  /// The on-screen keyboard for the current language.
  private func keyboard(_ context: Context) -> Keyboard {
    let layout = context.words.language.keyboard
    return keyboard.layout == layout ? keyboard : Keyboard(layout)
  }

  /// The key of the on-screen keyboard that a key stands for.
  private func stroke(of key: Key) -> Keyboard.Stroke? {
    switch key {
    case .backspace: .backspace
    case .character("1") where !isTyping: .space
    case .character("3") where !isTyping: .done
    case .character("7") where !isTyping: .backspace
    case .character("9") where !isTyping: .symbols
    default: nil
    }
  }

  private mutating func type(_ key: Key, _ context: Context) -> Bool {
    // An arrow moves in its direction, on right-to-left pages too.
    let right = context.words.language.direction == .leftToRight ? 1 : -1
    switch isTyping ? key : Self.arrow(key) {
    case .up: keyboard.move(rows: -1, columns: 0)
    case .down: keyboard.move(rows: 1, columns: 0)
    case .left: keyboard.move(rows: 0, columns: -right)
    case .right: keyboard.move(rows: 0, columns: right)
    case .backTab: keyboard.move(rows: 0, columns: -1)
    case .tab: keyboard.move(rows: 0, columns: 1)
    case .enter: return keyboard.hasMark || key != .enter ? pressMarked() : press(.done)
    case .character(let character):
      isTyping = true
      keyboard.unmark()
      write(character)
    default: break
    }
    return false
  }

  /// What a digit of the number pad does, as printed on it.
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

  /// Whether a key press is deliberate and not the repeat of a held key. Arrows may repeat, as may
  /// text from a real keyboard.
  private mutating func isPress(_ key: Key, _ context: Context) -> Bool {
    defer { lastPress = (key, context.moment.uptime) }
    let pause: Duration
    switch key {
    case .enter: pause = Self.pause
    case .character("1"), .character("5"): pause = isTyping ? .zero : Self.pause
    case .character("3"), .character("9"): pause = isTyping ? .zero : Self.longPause
    default: return true
    }
    return lastPress.key != key || context.moment.uptime - lastPress.at >= pause
  }

  private mutating func pressMarked() -> Bool {
    guard let key = keyboard.marked else {
      keyboard.move(rows: 0, columns: 0)
      return false
    }
    return press(key.stroke)
  }

  private mutating func press(_ stroke: Keyboard.Stroke) -> Bool {
    let hasChosenBase = keyboard.isChoosingOrder
    let character = keyboard.press(stroke)
    switch stroke {
    case .done: return true
    // The first press only discards the chosen base letter.
    case .backspace: if !hasChosenBase { deleteBackward() }
    default: if let character { write(character) }
    }
    return false
  }

  private mutating func write(_ character: Character) {
    field.handle(.character(character))
    keyboard.follow(text)
  }

  private mutating func deleteBackward() {
    field.handle(.backspace)
    keyboard.follow(text)
  }

  /// The key that corresponds to one of the on-screen keyboard.
  private func key(_ stroke: Keyboard.Stroke) -> Key {
    switch stroke {
    case .letter(let character): .character(character)
    case .shift: .tab
    case .symbols: isTyping ? .tab : .digit(9)
    case .space: isTyping ? .tab : .digit(1)
    case .backspace: isTyping ? .backspace : .digit(7)
    case .done: isTyping ? .enter : .digit(3)
    }
  }

  private func label(
    _ stroke: Keyboard.Stroke, _ keyboard: Keyboard, _ context: Context
  ) -> String {
    switch stroke {
    case .letter(let character): String(character)
    case .shift: context.text("write.shift")
    case .symbols: context.text(keyboard.showsLetters ? "write.symbols" : "write.letters")
    case .space: context.text("write.space")
    case .backspace: context.text("write.delete")
    case .done: context.text(done)
    }
  }
}
