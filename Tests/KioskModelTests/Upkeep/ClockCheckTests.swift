import ModelSupport
import Testing

@testable import KioskModel

@Suite struct ClockCheckTests {
  private let today = JournalSamples.day

  private func check(_ ages: some Sequence<Int>) -> ClockCheck {
    ClockCheck(today, days: Set(ages.map { today - $0 }))
  }

  @Test func aDayAfterAWeekOfUseFits() {
    #expect(check(0...7).verdict == .fits)
    // One day a week is enough.
    #expect(check([7, 14, 21, 28]).verdict == .fits)
  }

  @Test func aNewPlaceCannotTell() {
    #expect(check([]).verdict == .unknown)
    #expect(check([0]).verdict == .unknown)
    #expect(check([0, 1, 2]).verdict == .unknown)
  }

  @Test func aClockFarAheadIsDoubted() {
    #expect(check([0] + Array(400...500)).verdict == .doubtful(lastDay: today - 400))
    // Entries written under a wrong date do not confirm it.
    #expect(check([0, 1] + Array(400...500)).verdict == .doubtful(lastDay: today - 400))
    #expect(check(Array(0...4) + Array(400...500)).verdict == .doubtful(lastDay: today - 400))
  }

  @Test func aClockFarBehindIsDoubted() {
    #expect(check(-900...(-700)).verdict == .doubtful(lastDay: today + 900))
    #expect(check(Array(1...5) + Array(-35...(-30))).verdict == .doubtful(lastDay: today + 35))
  }

  /// The clock was ahead for a minute and is right again: that one entry has no effect.
  @Test(arguments: [30, 400]) func aPressUnderAWrongClockIsForgotten(days: Int) {
    let check = check(Array(1...40) + [-days])
    #expect(check.verdict == .fits)
    #expect(check.implausibleDays == [today + days])
  }

  @Test func tomorrowMayHaveBegunElsewhere() {
    #expect(check([-1, 1, 2, 3, 4]).verdict == .fits)
    #expect(check([-1, 1, 2, 3, 4]).implausibleDays.isEmpty)
  }

  @Test func daysThatLieByThemselvesAreNamed() {
    let years = Array(stride(from: 1, to: 1500, by: 3))
    #expect(check(years).implausibleDays.isEmpty)
    #expect(check(years + [2700, 2701]).implausibleDays == [today - 2701, today - 2700])
    #expect(check(years + [-40]).implausibleDays == [today + 40])
    // A summer break, or a place closed for half a year, is not isolated.
    #expect(check(Array(1...30) + Array(200...400)).implausibleDays.isEmpty)
  }
}
