/// How the rows of a page's body are shared out.
nonisolated struct BodyRows: Hashable, Sendable {
  /// For the title and what there is to read.
  let reading: Int
  /// For the question.
  let question: Int
  /// For the choices below it.
  let choices: Int

  /// Shares `room` rows out. The choices get their least before anything else, then what there is
  /// to read gets what it asks for, then the choices grow to their most; what is left goes to what
  /// there is to read if that can grow, and else stays empty at the end.
  init(room: Int, reading: Int, canGrow: Bool, question: Int, choices: ClosedRange<Int>) {
    let least = min(choices.lowerBound, max(0, room - question))
    let wanted = min(reading, max(0, room - question - least))
    let grown = min(max(least, room - question - wanted), choices.upperBound)
    self.choices = grown
    self.question = min(question, max(0, room - grown))
    let rest = max(0, room - grown - self.question)
    self.reading = canGrow || reading > rest ? rest : max(wanted, reading)
  }
}
