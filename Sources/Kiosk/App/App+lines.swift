import Foundation
import KioskModel

/// The kiosk in lines, for a terminal without cells and keys.
extension App {
  /// The page as lines of text, with what stands above every page.
  var words: [String] {
    let frame = frame
    // What stands above every page on a screen is read out at home alone.
    let isHome = screens.count == 1
    let place = isHome ? frame.place + ", " + frame.day + " " + frame.clock : ""
    let lines =
      [place, frame.warning, isHome ? frame.wholeNotice : ""] + page.plainText
    return lines.map(Self.withoutMarks).filter { !$0.isEmpty }
  }

  /// The signs that keep words together from right to left are for a screen.
  private static func withoutMarks(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { !(0x2066...0x2069 ~= $0.value) }))
  }

  /// The keys that a typed line stands for: a choice by its key or its words, or on a page where
  /// something is written the text itself, and Enter. None where there is no such choice.
  func keys(for line: String) -> [Key] {
    let text = CleanText.line(line, limit: 500)
    guard !text.isEmpty else { return [] }
    let choice = page.choices.first {
      $0.key.name.caseInsensitiveCompare(text) == .orderedSame
        || $0.otherKeys.contains { $0.name.caseInsensitiveCompare(text) == .orderedSame }
        || $0.label.caseInsensitiveCompare(text) == .orderedSame
    }
    let signs = text.map(Key.character)
    if let choice, text.count > 1 || !isWriting { return [choice.key] }
    if isWriting { return signs + [.enter] }
    // The staff's door and the languages are there on every page.
    return ["F10", "-"].contains(text.uppercased()) ? [.function(10)] : []
  }

  /// What is said to a line that is no choice.
  func unknown(_ line: String) -> String {
    here.text("plain.unknown", ["line": CleanText.line(line, limit: 40)])
  }

  /// Whether letters are written on the page, not pressed.
  private var isWriting: Bool {
    page.writes(.character("a")) != nil || page.writes(.character("1")) != nil
  }
}
