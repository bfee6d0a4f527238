import KioskModel

/// What became of a wish, alike in every form of the report.
extension ResultWords {
  /// `Planerat: Vi börjar i vår.`, or that there is no answer yet.
  func fate(_ line: WishSummary.Line) -> String {
    let state = line.status.flatMap { status in
      status.isAnswer ? words.text("replies." + status.rawValue) : nil
    }
    let reply = line.reply.map { $0.text(chain) }
    guard state != nil || reply != nil else { return words.text("report.noReply") }
    return [state, reply].compactMap { $0 }.joined(separator: ": ")
  }

  /// ` (minst 5 håller med)`; nothing where fewer than five do.
  func agreed(_ line: WishSummary.Line) -> String {
    line.shownSupport.map { " (" + words.text("report.agreed", ["count": count($0)]) + ")" } ?? ""
  }
}
