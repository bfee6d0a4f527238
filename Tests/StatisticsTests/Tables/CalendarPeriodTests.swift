import KioskModel
import Testing

@testable import Statistics

/// The periods for which there are results.
@Suite struct CalendarPeriodTests {
  private func period(_ first: String, _ last: String) throws -> CalendarPeriod? {
    CalendarPeriod(days: try #require(LocalDate(first))...(try #require(LocalDate(last))))
  }

  @Test(arguments: [
    ("2026-11-16", "2026-11-22", "2026-W47"), ("2025-12-29", "2026-01-04", "2026-W01"),
    ("2024-02-01", "2024-02-29", "2024-02"), ("2026-12-01", "2026-12-31", "2026-12"),
    ("2026-10-01", "2026-12-31", "2026-Q4"), ("2026-01-01", "2026-03-31", "2026-Q1"),
    ("2026-01-01", "2026-12-31", "2026"),
  ])
  func calendarPeriodsHaveAName(first: String, last: String, key: String) throws {
    #expect(try period(first, last)?.key == key)
  }

  @Test(arguments: [
    ("2026-11-17", "2026-11-23"), ("2026-11-01", "2026-11-29"), ("2026-02-01", "2026-04-30"),
    ("2026-11-20", "2026-11-20"), ("2025-12-01", "2026-11-30"),
  ])
  func otherDaysAreNone(first: String, last: String) throws {
    #expect(try period(first, last) == nil)
  }

  @Test func periodsFollowEachOther() throws {
    let day = try #require(LocalDate("2024-02-29"))
    for length in CalendarPeriod.Length.allCases {
      let period = CalendarPeriod(length, containing: day)
      #expect(period.before.days.upperBound + 1 == period.days.lowerBound)
      #expect(period.after.days.lowerBound == period.days.upperBound + 1)
      #expect(period.before.after == period && period.yearBefore.length == length)
      #expect(!period.isOver(on: period.days.upperBound))
      #expect(period.isOver(on: period.days.upperBound + 1))
      #expect(CalendarPeriod.latest(length, on: period.days.upperBound + 1) == period)
    }
  }
}
