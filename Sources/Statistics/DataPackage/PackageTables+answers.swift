import KioskModel

extension PackageTables {
  private struct Question: Hashable {
    var month: String
    var set: String
    var question: String
  }

  /// A class of ratings: the population, and its place in it.
  private struct Place: Hashable {
    var population: Int
    var part: Int
  }

  /// The table of answers, with one row for each answer to a follow-up question.
  ///
  /// An answer cannot be linked to its rating, since the combination could identify a person. The
  /// question about age is left out, since it would show what `band` must not.
  func answerTable() -> DataResource {
    var given: [Question: [(place: Place, choice: String)]] = [:]
    for (index, population) in ratings.enumerated() where !population.kind.isFlood {
      for (part, one) in population.classes.enumerated() {
        for answer in one.ratings.flatMap({ population.ratings[$0].answers })
        where answer.question != GivenRating.ageQuestion {
          let question = Question(
            month: population.kind.month, set: answer.set, question: answer.question)
          given[question, default: []].append(
            (Place(population: index, part: part), answer.choice))
        }
      }
    }
    var rows: [[DataCell]] = []
    for (question, answers) in given { rows += self.rows(question, answers) }
    return DataResource(
      name: "answers",
      description: BilingualText(
        "Ett svar per rad på frågorna efter betyget. Svaren går inte att koppla till ett betyg.",
        "One answer per row to the questions after a rating. It cannot be linked to the rating."),
      fields: [Self.numberField("answer"), Self.siteField] + Self.groupFields + [
        DataField(
          "set", .string,
          BilingualText("Frågepaketet och dess version.", "The question set and its version."),
          required: true),
        DataField(
          "question", .string, BilingualText("Frågans id.", "The question id."), required: true),
        DataField(
          "choice", .string, BilingualText("Svarets id.", "The answer id."), required: true),
        Self.detailField,
      ], references: [Self.sessionReference], rows: Self.numbered(rows))
  }

  private func rows(
    _ question: Question, _ answers: [(place: Place, choice: String)]
  ) -> [[DataCell]] {
    let counts = answers.reduce(into: [Place: Int]()) { $0[$1.place, default: 0] += 1 }
    var units: [AnswerRecoding.Unit] = []
    var unitOf: [Place: Int] = [:]
    for (index, population) in ratings.enumerated()
    where !population.kind.isFlood && population.kind.month == question.month {
      for (part, one) in population.classes.enumerated() {
        let place = Place(population: index, part: part)
        guard let answered = counts[place] else { continue }
        unitOf[place] = units.count
        units.append(
          AnswerRecoding.Unit(
            group: one.group, detail: one.told.detail, ratings: one.ratings.count,
            answers: answered))
      }
    }
    guard let details = AnswerRecoding(units).details else { return [] }
    return answers.compactMap { place, choice in
      guard let unit = unitOf[place] else { return nil }
      return [.text(source.place.site.id)] + Self.cells(units[unit].group.told(details[unit])) + [
        .text(question.set), .text(question.question), .text(choice),
        .integer(details[unit].rawValue),
      ]
    }
  }
}
