@testable import TerminalUI

extension Page {
  /// What of the page is laid out by the page itself: characters that draw, texts that are padded,
  /// blank paragraphs.
  var layoutFaults: [String] {
    let blank = blocks.filter { $0 == .text("") || $0 == .lines([]) }.map { "\($0)" }
    return blank + texts.filter(Self.isLaidOut)
  }

  /// All texts of the page.
  private var texts: [String] {
    [title, aside, question, subject, hint, footnote] + blocks.flatMap(\.texts)
      + choices.filter { !$0.shape.isTyped }.flatMap { [$0.label] + $0.details }
  }

  private static func isLaidOut(_ text: String) -> Bool {
    text.unicodeScalars.contains { 0x2500...0x259F ~= $0.value }
      || text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("   ") || text.hasSuffix("\n")
  }
}

extension Block {
  /// All texts of the block, but what a visitor is writing.
  fileprivate var texts: [String] {
    switch self {
    case .writing: []
    case .table(let table):
      table.header
        + table.rows.flatMap(\.cells).compactMap {
          if case .text(let text) = $0 { text } else { nil }
        }
    case .beside(let left, let right, _): (left + right).flatMap(\.texts)
    default: plainText()
    }
  }
}
