import KioskModel

/// A line that somebody writes: on a real keyboard, with a finger on the keyboard on the screen, or
/// with a number pad whose digits are arrows.
struct KeyboardWriting: Sendable {
  /// What somebody does to write.
  enum Act: Sendable {
    case typed(Key)
    case lineTyped(String)
    case pressed(Keyboard.Stroke)
  }

  private(set) var field: TextField
  /// Whether somebody types on a real keyboard: then digits are digits and no arrows.
  private(set) var isTyping = false
  private var keyboard: Keyboard
  /// The key of the number pad that was pressed last, and when; a held key must not write a line.
  private var lastPress: (key: Key, at: Duration)
  /// The text of the key that ends the line.
  private let done: String

  /// The same key again within this time is one press where it writes a letter.
  static let pause = Duration.milliseconds(300)
  /// And where it does something else, as on all other pages.
  static let longPause = Duration.seconds(1)

  /// An empty line.
  ///
  /// - Parameters:
  ///   - limit: The most characters.
  ///   - done: The key of the text for the key that ends the line.
  ///   - opener: The key that has opened the page, which may still be held.
  init(limit: Int, done: String, opener: Key, _ context: Context) {
    field = TextField(limit: limit)
    keyboard = Keyboard(context.words.language.keyboard)
    lastPress = (opener, context.moment.uptime)
    self.done = done
  }

  /// What is written.
  var text: String { field.text }

  /// Puts the line and the keyboard on a page.
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
    let isTyping = isTyping
    page.writes = { Self.isWritten($0, isTyping: isTyping) ? act(.typed($0)) : nil }
    page.writesLine = { act(.lineTyped($0)) }
  }

  /// Takes what somebody did; says whether the line is at its end.
  mutating func take(_ act: Act, _ context: Context) -> Bool {
    keyboard = keyboard(context)
    switch act {
    case .pressed(let stroke): return press(stroke)
    case .typed(let key):
      guard isPress(key, context) else { return false }
      if let stroke = stroke(of: key) { return press(stroke) }
      return type(key, context)
    case .lineTyped(let line):
      // In a line a digit is no arrow; and one that was refused is written anew, not added to.
      field = TextField(limit: field.limit)
      for character in line { write(character) }
      return true
    }
  }

  /// The keyboard of the language that is spoken now.
  private func keyboard(_ context: Context) -> Keyboard {
    let layout = context.words.language.keyboard
    return keyboard.layout == layout ? keyboard : Keyboard(layout)
  }

  /// The digits of the number pad as arrows and what lies around them; all else is typed.
  private nonisolated static func isWritten(_ key: Key, isTyping: Bool) -> Bool {
    switch key {
    case .up, .down, .left, .right, .tab, .backTab, .enter, .backspace: true
    // The languages and reading aloud have their keys on every page, and the way back has it until
    // digits are typed.
    case .character("0"): isTyping
    case .character(let character): !"/*".contains(character)
    default: false
    }
  }

  /// The key of the keyboard on the screen that a key stands for.
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
    // An arrow goes where it points, also on a page that runs from right to left.
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
    // The first press only takes the chosen base back.
    case .backspace: if !hasChosenBase { deleteBackward() }
    default: if let character { write(character) }
    }
    return false
  }

  private mutating func write(_ character: Character) {
    field.take(.character(character))
    keyboard.follow(text)
  }

  private mutating func deleteBackward() {
    field.take(.backspace)
    keyboard.follow(text)
  }

  /// The key that stands on one of the keyboard's.
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
    case .symbols: context.text(keyboard.showsLetters ? "write.signs" : "write.letters")
    case .space: context.text("write.space")
    case .backspace: context.text("write.rub")
    case .done: context.text(done)
    }
  }
}
