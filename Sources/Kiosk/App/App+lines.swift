import Foundation
import KioskModel
import SafeText
import TerminalUI

/// The kiosk as lines of text, for a terminal that cannot position the cursor or send single keys.
extension App {
  /// The page as lines of text, with the header that is shown above every page.
  var words: [String] {
    let frame = frame
    // The header is on every page of a screen, but is read out on the home page only.
    let isHome = navigation.isAtRoot
    let place = isHome ? frame.name + ", " + frame.day + " " + frame.clock : ""
    let words = PlainWords(
      chosen: context.text("plain.chosen"), writing: context.text("plain.writing"))
    let lines =
      [place, frame.warning, isHome ? frame.wholeNotice : ""] + page.plainText(words)
    return lines.map(Self.withoutMarks).filter { !$0.isEmpty }
  }

  /// The page for a terminal that prints lines.
  var plainPage: PlainPage { PlainPage(lines: words, isSecret: page.isSecret) }

  /// Removes the bidirectional isolates (U+2066–2069), which only a screen needs.
  private static func withoutMarks(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { !(0x2066...0x2069 ~= $0.value) }))
  }

  /// What a typed line means: a choice (by its key, its label or the beginning of its label), or
  /// text if the page has text input.
  func answer(to line: String) -> LineAnswer {
    // Typing anything shows that somebody is there.
    if idle.isAsking { return .inputs([.key(.enter)]) }
    let text = CleanText.line(line, limit: 500)
    if text == "?" || line.allSatisfy(\.isWhitespace) { return .readAgain }
    guard !text.isEmpty else { return unknown(line) }
    // Digits count as digits in every script.
    let digits = text.compactMap(\.wholeNumberValue)
    let word = digits.count == text.count ? digits.map(String.init).joined() : text
    // A single character is text if the page takes it as text.
    if let choice = named(word),
      text.count > 1 || !page.isText(page.choices[choice].key)
    {
      return .inputs([input(choice)])
    }
    if page.isText(line: text) { return .inputs([.line(text)]) }
    if let keys = keys(writing: word) { return .inputs(keys.map(InputEvent.key)) }
    // The unlock page can be opened from every page.
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

  /// The indices of the choices that are read out. Keys of the on-screen keyboard are not, so they
  /// cannot be chosen.
  private var offered: [Int] {
    page.choices.indices.filter { !page.choices[$0].shape.isLetter }
  }

  /// The index of the choice with this label or key.
  private func named(_ word: String) -> Int? {
    offered.first { index in
      let choice = page.choices[index]
      return ([choice.label, choice.key.name] + choice.otherKeys.map(\.name))
        .contains { $0.caseInsensitiveCompare(word) == .orderedSame }
    }
  }

  /// The choices whose labels begin with `word`; if there are none, those with a word that does.
  private func beginning(with word: String) -> [Int] {
    let begun = FoldedText.fold(word)
    guard begun.contains(where: \.isLetter) else { return [] }
    func label(_ index: Int) -> String { FoldedText.fold(page.choices[index].label) }
    let whole = offered.filter { label($0).hasPrefix(begun) }
    if !whole.isEmpty { return whole }
    return offered.filter { (" " + label($0)).contains(" " + begun) }
  }

  /// The input event for a choice. A line cannot be held down, so choices bypass the key filter.
  /// Keys that the page takes as text stay keys, except a field's: all fields have the same key.
  private func input(_ index: Int) -> InputEvent {
    let choice = page.choices[index]
    let isWritten = page.isText(choice.key) && !choice.shape.isField
    return isWritten ? .key(choice.key) : .choice(index)
  }
}

/// Text input in lines.
extension App {
  /// The keys that enter `text`; nil if the page does not take it as text. In a field they replace
  /// its value. Enter is added only if the page takes it as text: elsewhere it would make a choice
  /// that has not been read out.
  private func keys(writing text: String) -> [Key]? {
    let end = page.isText(.enter) ? [Key.enter] : []
    let field = page.choices.lazy.compactMap { choice -> FieldStyle? in
      if case .field(let look) = choice.shape, look.isActive { look } else { nil }
    }.first
    if let field, !field.options.isEmpty {
      return steps(from: field.value, to: text, in: field.options).map { $0 + end }
    }
    let keys = text.map { Key.character($0) }
    // A key that the page does not take as text would make a choice.
    guard keys.allSatisfy(page.isText) else { return nil }
    let emptying = field.map { [.end] + $0.value.map { _ in Key.backspace } } ?? []
    return emptying + keys + end
  }

  /// The arrow keys that lead from `value` to the option that is `text` or begins with it; nil if
  /// there is none.
  private func steps(from value: String, to text: String, in options: [String]) -> [Key]? {
    let wanted = FoldedText.fold(text)
    let words = options.map(FoldedText.fold)
    guard let start = options.firstIndex(of: value),
      let goal = words.firstIndex(of: wanted) ?? words.firstIndex(where: { $0.hasPrefix(wanted) })
    else { return nil }
    return Array(repeating: Key.right, count: (goal - start + options.count) % options.count)
  }
}
