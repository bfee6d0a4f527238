/// An on-screen keyboard: its current keys, and the focus moved by arrow keys or a number pad.
package nonisolated struct Keyboard: Hashable, Sendable {
  /// What a key does.
  package enum Stroke: Hashable, Sendable {
    case letter(Character)
    /// The next letter is upper case.
    case shift
    /// Shows digits and symbols, or the letters again.
    case symbols
    case space, backspace
    case done
  }

  /// A key and its columns.
  package struct Key: Hashable, Sendable {
    package var stroke: Stroke
    package var column: Int
    package var span: Int
  }

  /// What is shown on the keys.
  private enum Face: Hashable, Sendable {
    case letters, symbols
    /// The vowel forms of a base letter.
    case orders(Character)
  }

  package let layout: KeyboardLayout
  /// Whether the next letter is upper case.
  private(set) var isShifted = true
  private var face = Face.letters
  private var mark: Place?

  /// The position of the focus.
  private struct Place: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// The keyboard of a layout, with its letters.
  package init(_ layout: KeyboardLayout) { self.layout = layout }

  /// Whether the keys are letters, and not digits and symbols.
  package var showsLetters: Bool { face != .symbols }

  /// Whether a vowel form of a base letter is being chosen.
  package var isChoosingOrder: Bool {
    if case .orders = face { return true }
    return false
  }

  /// Whether a key has the focus; none has until an arrow key has been used.
  package var hasMark: Bool { mark != nil }

  /// The number of columns, the same for symbols and letters so that no key moves.
  package var columns: Int { max(11, (layout.letters + characterRows).map(\.count).max() ?? 0) }

  private var characterRows: [[Character]] {
    switch face {
    case .letters: layout.letters
    case .symbols: layout.symbols
    case .orders(let base): KeyboardLayout.orders(of: base)
    }
  }

  /// The keys by row; the last row has the keys that do not write a character.
  package var rows: [[Key]] {
    let letters = characterRows.map { row in
      row.enumerated().map { column, character in
        Key(stroke: .letter(isLarge ? Self.large(character) : character), column: column, span: 1)
      }
    }
    // The page must not change its height if there are fewer letters.
    let empty = Array(repeating: [Key](), count: max(0, 3 - letters.count))
    return letters + empty + [doing]
  }

  private var isLarge: Bool { isShifted && layout.script == .cased && face == .letters }

  private static func large(_ character: Character) -> Character {
    let text = character.uppercased()
    return text.count == 1 ? Character(text) : character
  }

  private var doing: [Key] {
    let shift: [(Stroke, Int)] = layout.script == .cased ? [(.shift, 2)] : []
    let fixed: [(Stroke, Int)] = shift + [(.symbols, 2)]
    let end: [(Stroke, Int)] = [(.backspace, 2), (.done, columns > 11 ? 3 : 2)]
    let space = columns - (fixed + end).reduce(0) { $0 + $1.1 }
    var column = 0
    return (fixed + [(.space, space)] + end).map { stroke, span in
      defer { column += span }
      return Key(stroke: stroke, column: column, span: span)
    }
  }

  /// The key that has the focus.
  package var marked: Key? {
    guard let mark, rows.indices.contains(mark.row) else { return nil }
    return Self.key(in: rows[mark.row], at: mark.column)
  }

  /// Whether a key has the focus.
  package func isMarked(row: Int, _ key: Key) -> Bool { mark?.row == row && marked == key }

  private static func key(in row: [Key], at column: Int) -> Key? {
    row.first { ($0.column..<($0.column + $0.span)).contains(column) } ?? row.last
  }

  /// Moves the focus; at first it appears in the middle.
  package mutating func move(rows down: Int, columns right: Int) {
    guard let place = mark, let key = marked else {
      mark = Place(row: 1, column: columns / 2)
      return
    }
    var row = place.row
    if down != 0 {
      repeat { row = (row + down + rows.count) % rows.count } while rows[row].isEmpty
    }
    var column = down == 0 ? key.column : place.column
    if right != 0 {
      let keys = rows[row]
      let index = keys.firstIndex(of: key) ?? 0
      column = keys[(index + right + keys.count) % keys.count].column
    }
    mark = Place(row: row, column: column)
  }

  /// Removes the focus, when a real keyboard is used.
  package mutating func unmark() { mark = nil }

  /// Presses a key; returns the character to write, if there is one.
  package mutating func press(_ stroke: Stroke) -> Character? {
    switch stroke {
    case .letter(let character): return write(character)
    case .shift: isShifted.toggle()
    case .symbols: face = face == .symbols ? .letters : .symbols
    case .space: return " "
    case .backspace: if case .orders = face { face = .letters }
    case .done: break
    }
    return nil
  }

  private mutating func write(_ character: Character) -> Character? {
    if layout.script == .syllables, face == .letters,
      !KeyboardLayout.orders(of: character).isEmpty, layout.letters.joined().contains(character)
    {
      face = .orders(character)
      if mark != nil { mark = Place(row: 0, column: 0) }
      return nil
    }
    if case .orders = face { face = .letters }
    return character
  }

  /// Sets upper case at the start of a sentence.
  package mutating func follow(_ text: String) {
    let end = text.last { $0 != " " }
    isShifted = end == nil || (text.last == " " && end.map { ".!?".contains($0) } == true)
  }
}
