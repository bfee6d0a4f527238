import TestSupport

@testable import Statistics

/// Forty people who answer week after week, without names.
///
/// An answer is, by chance, the person's usual one, that of the session, or a new one. All come from
/// one distribution, so that the true index is known, and two answers of one person have exactly the
/// share of the variance in common that is asked for.
struct Regulars {
  /// How the people come.
  enum Habit: CaseIterable {
    /// Each comes once a week, always to the same activity.
    case even
    /// A fifth come four times as often as the others.
    case uneven
    /// Each comes twice a week, to two activities.
    case twice

    var timesAWeek: Int { self == .twice ? 2 : 1 }
  }

  let answersEach: Int
  let personShare: Double
  var habit = Habit.even

  static let count = 40
  static let sessionsPerWeek = 5
  static let sessionShare = 0.04
  /// How common each score is, in percent.
  private static let weights = [2, 5, 13, 38, 42]
  static let index = 78.25

  /// The answers of a period of about as many weeks as it takes.
  func period(_ random: inout SeededGenerator) -> MadeUpSessions {
    let usual = (0..<Self.count).map { _ in score(&random) }
    let (q, s) = (personShare.squareRoot(), Self.sessionShare.squareRoot())
    var sessions = MadeUpSessions()
    for week in 0..<(answersEach / habit.timesAWeek) {
      var given = Array(repeating: [Int](), count: Self.sessionsPerWeek)
      let common = given.map { _ in score(&random) }
      for place in 0..<(Self.count * habit.timesAWeek) {
        let person = habit == .uneven ? uneven(&random) : place % Self.count
        let session = (person + place / Self.count) % Self.sessionsPerWeek
        let chance = Double.random(in: 0..<1, using: &random)
        given[session].append(
          chance < q ? usual[person] : chance < q + s ? common[session] : score(&random))
      }
      for (day, scores) in given.enumerated() where !scores.isEmpty {
        sessions.add(scores, on: week * 7 + day)
      }
    }
    return sessions
  }

  private func uneven(_ random: inout SeededGenerator) -> Int {
    let often = Self.count / 5
    let drawn = Int.random(in: 0..<(often * 4 + Self.count - often), using: &random)
    return drawn < often * 4 ? drawn / 4 : drawn - often * 3
  }

  private func score(_ random: inout SeededGenerator) -> Int {
    var rest = Int.random(in: 0..<100, using: &random)
    for (step, weight) in Self.weights.enumerated() {
      if rest < weight { return step + 1 }
      rest -= weight
    }
    return Self.weights.count
  }
}
