import ModelSupport
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Answers show no more detail than ratings, and disclose nothing when combined with them.
@Suite struct AnswerCoarseningTests {
  private func unit(
    _ detail: Detail, _ day: LocalDate, language: String, ratings: Int, answers: Int
  ) -> AnswerRecoding.Unit {
    let key = DayFacts.RatingKey(
      session: nil, score: 1, scale: 5, language: language, hour: 10, band: nil, isFlood: false)
    return AnswerRecoding.Unit(
      group: RatedGroup(GivenRating(day: day, key: key, answers: [])) { _ in nil },
      detail: detail, ratings: ratings, answers: answers)
  }

  @Test func fewAnswersGoTogether() {
    let day = JournalSamples.day
    let units = [
      unit(.session, day, language: "sv", ratings: 20, answers: 10),
      unit(.session, day + 1, language: "sv", ratings: 8, answers: 3),
      unit(.session, day + 2, language: "sv", ratings: 8, answers: 2),
    ]
    #expect(AnswerRecoding(units).details == [.session, .activity, .activity])
    #expect(AnswerRecoding(Array(units.dropFirst(2))).details == nil)
  }

  @Test func whereAllHaveAnsweredTheyCanBeTakenAway() {
    let day = JournalSamples.day
    // Six of six and two of nine have answered: subtracting the six would leave the two.
    let units = [
      unit(.activity, day, language: "sv", ratings: 6, answers: 6),
      unit(.session, day + 1, language: "sv", ratings: 9, answers: 2),
      unit(.session, day + 1, language: "en", ratings: 30, answers: 12),
    ]
    let details = AnswerRecoding(units).details
    #expect(details?[1] == .month && details?[2] == .month)
  }

  @Test func nobodyWhoAnsweredOrDidNotIsFound() {
    for seed in Soak.seeds(60, "answer classes") {
      var random = SplitMix64(seed: seed)
      let units = (0..<random.number(in: 2...7)).map { number in
        let ratings = random.number(in: 5...12)
        return unit(
          random.element(of: [.session, .activity, .activityAlone, .kind]) ?? .session,
          JournalSamples.day + number,
          language: random.chance(percent: 60) ? "sv" : "en", ratings: ratings,
          answers: min(ratings, random.number(in: 1...14)))
      }
      guard let details = AnswerRecoding(units).details else { continue }
      #expect(zip(details, units).allSatisfy { $0 >= $1.detail })
      // Part 2n stands for the members of a unit who answered, part 2n + 1 for those who did not.
      let classes = Dictionary(grouping: units.indices) { units[$0].group.told(details[$0]) }
      let given = units.indices.map { 2 * $0 }
      let present = units.indices.map { unit in
        units[unit].answers < units[unit].ratings ? [2 * unit, 2 * unit + 1] : [2 * unit]
      }
      let report = [given, present.flatMap { $0 }]
      let alone = Attacker(parts: units.count * 2, knowing: report + present)
      let both = Attacker(
        parts: units.count * 2,
        knowing: report + present + classes.values.map { $0.map { 2 * $0 } })
      for unit in units.indices {
        for (part, count) in [
          (2 * unit, units[unit].answers),
          (2 * unit + 1, units[unit].ratings - units[unit].answers),
        ] where 1...4 ~= count && present[unit].contains(part) {
          #expect(!both.canTell([part]) || alone.canTell([part]), "seed \(seed)")
        }
      }
    }
  }
}
