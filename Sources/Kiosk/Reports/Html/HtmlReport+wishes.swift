import KioskModel

extension HtmlReport {
  /// What visitors have wished for and what came of it; nothing where nobody has wished.
  var wished: [Markup] {
    let received = wishes.reduce(0) { $0 + $1.received }
    let waiting = wishes.reduce(0) { $0 + $1.waiting }
    let lines = wishes.flatMap(\.lines)
    guard received > 0 || !lines.isEmpty else { return [] }
    let sentence = text(
      "wishesSentence", ["received": count(received), "waiting": count(waiting)])
    guard !lines.isEmpty else { return [paragraph(sentence)] }
    return [
      paragraph(sentence),
      Markup("ul", ["class": "wishes"], .lines(lines.map(item))),
    ]
  }

  private func item(_ line: WishSummary.Line) -> Markup {
    Markup(
      "li", Markup("b", text: line.text.text(names.chain) + names.agreed(line)),
      Markup(text: names.fate(line)))
  }
}
