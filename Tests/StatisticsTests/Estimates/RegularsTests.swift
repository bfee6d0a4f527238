import Foundation
import TestSupport
import Testing

@testable import Statistics

/// Whether intervals hold what they promise although forty regulars answer again and again, some of
/// them more often than is allowed for. `Tests/Oracle/regulars.py` counts the same for docs/analys.md.
@Suite struct RegularsTests {
  /// How often something was so.
  private struct Rates {
    var runs = 0.0
    /// The true index was within the interval.
    var held = 0.0
    /// Of two periods that are alike "better" or "worse" was said.
    var wrong = 0.0
    /// Nothing was said, since the same people can have answered too often.
    var repeated = 0.0

    /// A rate, less or more than which a share has with so many runs almost never by chance.
    func error(_ share: Double) -> Double { 3.5 * (share * (1 - share) / runs).squareRoot() }
  }

  private static let isLong = ProcessInfo.processInfo.environment["KIOSK_SOAK"] == "1"

  private func rates(_ regulars: Regulars, _ seeds: [UInt64]) throws -> Rates {
    var rates = Rates()
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let shown = try (0..<2).map { _ in try #require(regulars.period(&random).shown) }
      rates.runs += 1
      guard let interval = shown[0].indexInterval else {
        if shown[0].certainty == .unknown(.repeated) { rates.repeated += 1 }
        continue
      }
      if interval.low <= Regulars.index && Regulars.index <= interval.high { rates.held += 1 }
      let verdict = Change(from: shown[0], to: shown[1])?.verdict
      if verdict == .better || verdict == .worse { rates.wrong += 1 }
    }
    return rates
  }

  @Test(arguments: Regulars.Habit.allCases)
  func whatIsPromisedHoldsOrIsNotSaid(habit: Regulars.Habit) throws {
    let seeds = Soak.seeds(60, "Regulars")
    let weeks = Self.isLong ? [1, 4, 5, 12, 40] : [1, 5, 12]
    let cases: [(weeks: Int, share: Double)] = weeks.flatMap { weeks in
      [0, 0.3, 0.5].map { (weeks, $0) }
    }
    for (weeks, share) in cases {
      let regulars = Regulars(
        answersEach: weeks * habit.timesAWeek, personShare: share, habit: habit)
      // Nothing is said over more than a month, which a few show as well as many.
      let isLonger = weeks > 5
      let rates = try self.rates(regulars, Array(isLonger ? seeds.prefix(3) : seeds[...]))
      let what = "\(habit), \(weeks) weeks, person share \(share)"
      #expect(rates.repeated == (isLonger ? rates.runs : 0), "\(what)")
      guard !isLonger else { continue }
      let (held, wrong) = (rates.held / rates.runs, rates.wrong / rates.runs)
      #expect(held >= 0.9 - rates.error(0.9), "\(what): \(held)")
      #expect(wrong <= 0.07 + rates.error(0.07), "\(what): \(wrong)")
    }
  }
}
