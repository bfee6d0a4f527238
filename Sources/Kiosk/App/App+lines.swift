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

  /// What a typed line stands for: a choice by its key or its words, or on a page where something
  /// is written the text itself. Nothing where there is no such choice.
  func inputs(for line: String) -> [InputEvent] {
    // Whoever types anything is there.
    if idle.isAsking { return [.key(.enter)] }
    let text = CleanText.line(line, limit: 500)
    guard !text.isEmpty else { return [] }
    // Digits are digits in whatever script somebody has on the keyboard.
    let digits = text.compactMap(\.wholeNumberValue)
    let word = digits.count == text.count ? digits.map(String.init).joined() : text
    func isMeant(_ name: String) -> Bool { name.caseInsensitiveCompare(word) == .orderedSame }
    // Letters to write with are not read out, so nobody chooses them.
    let choice = page.choices.first { choice in
      !choice.shape.isLetter
        && ([choice.label, choice.key.name] + choice.otherKeys.map(\.name)).contains(where: isMeant)
    }
    // A single sign that the page writes is one to write.
    if let choice, text.count > 1 || page.writes(choice.key) == nil { return [.key(choice.key)] }
    if page.writesLine(text) != nil { return [.line(text)] }
    if isWriting { return text.map { .key(.character($0)) } + [.key(.enter)] }
    // The staff's door and the languages are there on every page.
    return ["F10", "-"].contains(text.uppercased()) ? [.key(.function(10))] : []
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
