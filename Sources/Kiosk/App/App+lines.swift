import Foundation
import KioskModel
import SafeText
import TerminalUI

/// The kiosk in lines, for a terminal without cells and keys.
extension App {
  /// The page as lines of text, with what stands above every page.
  var words: [String] {
    let frame = frame
    // What stands above every page on a screen is read out at home alone.
    let isHome = navigation.isAtRoot
    let place = isHome ? frame.place + ", " + frame.day + " " + frame.clock : ""
    let words = PlainWords(
      chosen: context.text("plain.chosen"), writing: context.text("plain.writing"))
    let lines =
      [place, frame.warning, isHome ? frame.wholeNotice : ""] + page.plainText(words)
    return lines.map(Self.withoutMarks).filter { !$0.isEmpty }
  }

  /// The same for a terminal that prints it.
  var plainPage: PlainPage { PlainPage(lines: words, isSecret: page.isSecret) }

  /// The signs that keep words together from right to left are for a screen.
  private static func withoutMarks(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { !(0x2066...0x2069 ~= $0.value) }))
  }

  /// What a typed line leads to: a choice by its key, by its words or by the beginning of one, or on
  /// a page where something is written the text itself.
  func answer(to line: String) -> LineAnswer {
    // Whoever types anything is there.
    if idle.isAsking { return .inputs([.key(.enter)]) }
    let text = CleanText.line(line, limit: 500)
    if text == "?" || line.allSatisfy(\.isWhitespace) { return .readAgain }
    guard !text.isEmpty else { return unknown(line) }
    // Digits are digits in whatever script somebody has on the keyboard.
    let digits = text.compactMap(\.wholeNumberValue)
    let word = digits.count == text.count ? digits.map(String.init).joined() : text
    // A single sign that the page writes is one to write.
    if let choice = named(word),
      text.count > 1 || page.writes(page.choices[choice].key) == nil
    {
      return .inputs([input(choice)])
    }
    if page.writesLine(text) != nil { return .inputs([.line(text)]) }
    if let keys = keys(writing: word) { return .inputs(keys.map(InputEvent.key)) }
    // The staff's door is there on every page.
    if ["F10", "-"].contains(text.uppercased()) { return .inputs([.key(.function(10))]) }
    let begun = beginning(with: word)
    guard begun.count > 1 else { return begun.first.map { .inputs([input($0)]) } ?? unknown(line) }
    let labels = begun.map { page.choices[$0].label }.joined(separator: ", ")
    return .mistake(Self.withoutMarks(context.text("plain.several", ["labels": labels])))
  }

  private func unknown(_ line: String) -> LineAnswer {
    let sentence = context.text("plain.unknown", ["line": CleanText.line(line, limit: 40)])
    return .mistake(Self.withoutMarks(sentence))
  }

  /// Letters to write with are not read out, so nobody chooses them.
  private var offered: [Int] {
    page.choices.indices.filter { !page.choices[$0].shape.isLetter }
  }

  /// The choice that has a name: its words, or one of its keys.
  private func named(_ word: String) -> Int? {
    offered.first { index in
      let choice = page.choices[index]
      return ([choice.label, choice.key.name] + choice.otherKeys.map(\.name))
        .contains { $0.caseInsensitiveCompare(word) == .orderedSame }
    }
  }

  /// The choices whose words begin so, else those in whose words one begins so.
  private func beginning(with word: String) -> [Int] {
    let begun = FoldedText.fold(word)
    guard begun.contains(where: \.isLetter) else { return [] }
    func label(_ index: Int) -> String { FoldedText.fold(page.choices[index].label) }
    let whole = offered.filter { label($0).hasPrefix(begun) }
    if !whole.isEmpty { return whole }
    return offered.filter { (" " + label($0)).contains(" " + begun) }
  }

  /// Nobody holds a line down, so that the same choice may be made as often as it is typed; a field's
  /// key is every field's, and one that is written goes where it is written.
  private func input(_ index: Int) -> InputEvent {
    let choice = page.choices[index]
    let isWritten = page.writes(choice.key) != nil && !choice.shape.isField
    return isWritten ? .key(choice.key) : .choice(index)
  }
}

/// Lines where something is written.
extension App {
  /// The keys that write a line; nil where the page does not write it. In a field it takes the
  /// place of what stands there. Enter ends it only where that is part of writing: elsewhere it
  /// chooses, and nobody chooses what has not been read out.
  private func keys(writing text: String) -> [Key]? {
    let end = page.writes(.enter) == nil ? [] : [Key.enter]
    let field = page.choices.lazy.compactMap { choice -> FieldStyle? in
      if case .field(let look) = choice.shape, look.isActive { look } else { nil }
    }.first
    if let field, !field.options.isEmpty {
      return steps(from: field.value, to: text, in: field.options).map { $0 + end }
    }
    let keys = text.map { Key.character($0) }
    // What the page does not write would be a press.
    guard keys.allSatisfy({ page.writes($0) != nil }) else { return nil }
    let emptying = field.map { [.end] + $0.value.map { _ in Key.backspace } } ?? []
    return emptying + keys + end
  }

  /// The arrows that lead from one word to the one that is named or begun; nil where none is.
  private func steps(from value: String, to text: String, in options: [String]) -> [Key]? {
    let wanted = FoldedText.fold(text)
    let words = options.map(FoldedText.fold)
    guard let start = options.firstIndex(of: value),
      let goal = words.firstIndex(of: wanted) ?? words.firstIndex(where: { $0.hasPrefix(wanted) })
    else { return nil }
    return Array(repeating: Key.right, count: (goal - start + options.count) % options.count)
  }
}
