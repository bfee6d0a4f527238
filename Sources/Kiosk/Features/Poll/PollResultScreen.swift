import KioskModel
import TerminalUI

/// The result of a question to the room.
struct PollResultScreen: Screen {
  let tally: PollTally

  /// People talk about the result for a while.
  var idleTimeout: Duration? { .seconds(900) }

  var name: String { "poll-result" }

  func page(_ context: Context) -> Page<Never> {
    var page = Page<Never>(title: context.text("poll.resultTitle"))
    page.aside = context.text("poll.count", count: tally.count)
    let (question, options) = tally.poll.words(context.words)
    page.blocks = [.text(question)]
    guard let votes = tally.result else {
      page.blocks.append(.text(context.text("poll.tooFew")))
      return page
    }
    let names = ResultWords(words: context.words, place: context.place, questions: nil)
    let most = max(1, votes.max() ?? 1)
    let rows = zip(options, votes).map { option, count in
      let share = Double(count) / Double(max(1, tally.count))
      let bar = Bar(Double(count) / Double(most), length: 18, track: .shade)
      return Table.Row([
        .text(option), .bar(bar), .text(names.percent(share)), .text("(\(count))"),
      ])
    }
    // Bars that touch would look like one.
    page.blocks.append(.table(Table(rows: rows, widest: 0, right: [2, 3], isSpaced: true)))
    return page
  }

  func update(_ action: Never, _ context: Context) -> [Effect<Action>] {}
}
