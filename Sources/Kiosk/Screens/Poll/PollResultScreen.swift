import KioskModel

/// What the room has answered, for all to see.
struct PollResultScreen: Screen {
  let tally: PollTally

  /// People talk about it for a while.
  var patience: Duration? { .seconds(900) }

  func page(_ here: Surroundings) -> Page<Never> {
    var page = Page<Never>(title: here.text("poll.resultTitle"))
    page.aside = here.text("poll.count", count: tally.count)
    let (question, options) = tally.poll.words(here.words)
    page.blocks = [.text(question)]
    guard let votes = tally.result else {
      page.blocks.append(.text(here.text("poll.tooFew")))
      return page
    }
    let names = ResultWords(words: here.words, place: here.place, questions: nil)
    let most = max(1, votes.max() ?? 1)
    let rows = zip(options, votes).map { option, count in
      let share = Double(count) / Double(max(1, tally.count))
      let bar = names.bar(Double(count) / Double(most), width: 18)
      return Table.Row(cells: [option, bar, names.percent(share), "(\(count))"])
    }
    // Bars that touch each other look like one.
    let isLoose = rows.count <= 4
    let apart = rows.flatMap { isLoose ? [$0, Table.Row(cells: ["", "", "", ""])] : [$0] }
    page.blocks.append(.table(Table(rows: apart, widest: 0, right: [2, 3])))
    return page
  }

  func update(_ action: Never, _ here: Surroundings) -> [Request] {}
}
