/// How the rows of a page's body are divided.
nonisolated struct BodyRows: Hashable, Sendable {
  /// The rows for the title and the blocks.
  let reading: Int
  /// The rows for the question.
  let question: Int
  /// The rows for the choices below it.
  let choices: Int

  /// Divides `room` rows. The choices first get their minimum, then the blocks the rows they need,
  /// then the choices grow up to their maximum. What is left goes to the blocks if one can grow,
  /// and is otherwise left empty at the end.
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
