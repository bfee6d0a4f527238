import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Sessions are included in results exactly when they have ended, whatever start their series
/// gives.
@Suite struct ClosedSessionsTests {
  /// A place with a walk on Fridays from ten to eleven.
  private func place(_ more: String = "", duration: String = "PT1H") throws -> MeetingPlace {
    let folder = try ScratchFolder()
    try folder.write(DataSamples.site, to: "site.json")
    try folder.write(
      """
      {"@type": "Event", "uid": "walk", "title": "W", "start": "2026-10-02T10:00:00",
       "timeZone": "Europe/Stockholm", "duration": "\(duration)",
       "recurrenceRules": [{"@type": "RecurrenceRule", "frequency": "weekly"}]\(more)}
      """, to: "programme/walk.json")
    return try MeetingPlace(folder.data)
  }

  private func moved(_ from: String, to: String) throws -> MeetingPlace {
    try place(#", "recurrenceOverrides": {"\#(from)": {"start": "\#(to)"}}"#)
  }

  /// The number of ratings of a session, of seven, that a report and a data package of the month
  /// contain.
  private func counted(
    of session: String, given: String, _ place: MeetingPlace, at now: String
  ) throws -> [Int] {
    let day = try #require(LocalDate(given))
    let now = place.site.timeZone.instant(of: try #require(LocalDateTime(now)))
    let key = DayFacts.RatingKey(
      session: Session.ID("walk/" + session), score: 4, scale: 5, language: "sv",
      hour: 11, band: nil, isFlood: false)
    var facts = DayFacts(day: day)
    facts.ratings[key] = 7
    let source = PackageSource(
      days: (day - 40)...(day + 5), place: place,
      ratings: (0..<7).map { _ in GivenRating(day: day, key: key, answers: []) }, facts: [facts],
      now: now)
    let insight = PeriodStatistics([facts], of: (day - 40)...(day + 5), place: place, now: now)
    return [insight.whole.count, source.insight.whole.count, source.ratings.count]
  }

  private let none = [0, 0, 0]
  private let all = [7, 7, 7]

  @Test func aSessionMovedEarlierCountsAsSoonAsItIsOver() throws {
    let place = try moved("2026-11-27T10:00:00", to: "2026-11-20T14:00:00")
    let session = "2026-11-27T10:00:00"
    #expect(
      try counted(of: session, given: "2026-11-20", place, at: "2026-11-20T14:59:00") == none)
    for now in ["2026-11-20T15:00:00", "2026-11-21T09:00:00", "2026-11-28T09:00:00"] {
      #expect(try counted(of: session, given: "2026-11-20", place, at: now) == all)
    }
  }

  @Test func aSessionMovedLaterDoesNotCountBeforeItIsOver() throws {
    let place = try moved("2026-11-06T10:00:00", to: "2026-11-20T14:00:00")
    let session = "2026-11-06T10:00:00"
    for now in ["2026-11-07T09:00:00", "2026-11-19T09:00:00", "2026-11-20T14:30:00"] {
      #expect(try counted(of: session, given: "2026-11-06", place, at: now) == none)
    }
    #expect(try counted(of: session, given: "2026-11-20", place, at: "2026-11-20T14:30:00") == none)
    #expect(try counted(of: session, given: "2026-11-20", place, at: "2026-11-20T15:00:00") == all)
  }

  @Test func whatLastsForDaysIsOpenUntilTheLast() throws {
    let place = try place(duration: "P5D")
    let session = "2026-11-13T10:00:00"
    #expect(try counted(of: session, given: "2026-11-14", place, at: "2026-11-18T09:59:00") == none)
    #expect(try counted(of: session, given: "2026-11-14", place, at: "2026-11-18T10:00:00") == all)
  }

  @Test func whatTheProgrammeNoLongerHasCountsFromItsDayOn() throws {
    let place = try place()
    let session = "2026-11-18T10:00:00"
    #expect(try counted(of: session, given: "2026-11-17", place, at: "2026-11-17T12:00:00") == none)
    #expect(try counted(of: session, given: "2026-11-17", place, at: "2026-11-18T12:00:00") == all)
  }
}
