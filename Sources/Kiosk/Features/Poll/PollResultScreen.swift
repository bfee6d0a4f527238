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
    page.agenda = context.agendaFromNow
    page.aside = context.text("poll.count", count: tally.count)
    let (question, options) = tally.poll.words(context.words)
    page.blocks = [.text(question)]
    guard let votes = tally.result else {
      page.blocks.append(.text(context.text("poll.tooFew")))
      return page
    }
    let names = ResultWords(words: context.words, place: context.place, questions: nil)
    page.blocks.append(
      .shares(
        zip(options, votes).map { option, count in
          let share = Double(count) / Double(max(1, tally.count))
          return Share(label: "\(option) (\(count))", value: names.percent(share), share: share)
        }))
    return page
  }

  func update(_ action: Never, _ context: Context) -> [Effect<Action>] {}
}
