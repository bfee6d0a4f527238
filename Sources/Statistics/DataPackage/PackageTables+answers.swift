import KioskModel

extension PackageTables {
  private struct Question: Hashable {
    var month: String
    var set: String
    var question: String
  }

  private struct Place: Hashable {
    var universe: Int
    var part: Int
  }

  /// The table of answers, with one row for each answer to a follow-up question.
  ///
  /// An answer cannot be linked to its rating, since the combination could identify a person. The
  /// question about age is left out, since it would show what `band` must not.
  func answerTable() -> DataResource {
    var given: [Question: [(place: Place, choice: String)]] = [:]
    for (index, universe) in ratings.enumerated() where !universe.kind.isFlood {
      for (rating, group) in universe.members {
        for answer in rating.answers where answer.question != GivenRating.ageQuestion {
          let question = Question(
            month: universe.kind.month, set: answer.set, question: answer.question)
          given[question, default: []].append((Place(universe: index, part: group), answer.choice))
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
    for (index, universe) in ratings.enumerated()
    where !universe.kind.isFlood && universe.kind.month == question.month {
      for one in universe.recoding.classes {
        let places = one.groups.map { Place(universe: index, part: $0) }
        let answered = places.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard answered > 0, let first = one.groups.first else { continue }
        for place in places { unitOf[place] = units.count }
        units.append(
          AnswerRecoding.Unit(
            group: universe.recoding.groups[first],
            detail: universe.recoding.isTooFew ? .month : one.told.detail, ratings: one.count,
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
