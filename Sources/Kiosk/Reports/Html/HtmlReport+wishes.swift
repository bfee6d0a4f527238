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
    let agreed = line.shownSupport.map { " (" + text("agreed", ["count": count($0)]) + ")" } ?? ""
    let state = line.status.flatMap { $0.isAnswer ? words.text("replies." + $0.rawValue) : nil }
    let reply = line.reply.map { $0.text(names.chain) } ?? text("noReply")
    return Markup(
      "li", Markup("b", text: line.text.text(names.chain) + agreed),
      Markup(text: [state, reply].compactMap { $0 }.joined(separator: ": ")))
  }
}
