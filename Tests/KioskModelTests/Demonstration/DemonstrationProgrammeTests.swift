import Foundation
import KioskModel
import ModelSupport
import Testing

/// The weeks around the three sessions of today follow the templates.
@Suite struct DemonstrationProgrammeTests {
  let programme: Programme
  let today: LocalDate

  init() throws {
    let zone = try Stockholm.zone()
    let now = try Stockholm.instant("2026-11-20T14:32")
    today = try #require(LocalDate("2026-11-20"))
    programme = try Demonstration(seed: 1, now: now, timeZone: zone)
      .programme(DemonstrationTemplates(assets: Stockholm.assets))
  }

  @Test func weeksAreFullAndSundaysFree() {
    for week in 1...20 {
      let monday = today.monday - 7 * week
      let sessions = programme.sessions(on: monday...(monday + 6))
      #expect(12...20 ~= sessions.count, "\(monday)")
      #expect(!sessions.contains { $0.localStart.date.weekday == .sunday })
      #expect(sessions.allSatisfy { 9...18 ~= $0.localStart.hour })
    }
  }

  @Test func theHistoryIsAsLongAsAsked() throws {
    let first = today - 365
    #expect(programme.sessions(on: (first - 400)...(first - 1)).isEmpty)
    let count = programme.sessions(on: first...today).count
    #expect(700...1000 ~= count)
  }

  @Test func everySecondWeekTakesTurns() {
    let fridays = programme.sessions(on: (today - 60)...(today - 2)).filter {
      ["matlagning@torvalla.example", "digital-hjalp@torvalla.example"].contains($0.activity.uid)
    }
    for (session, following) in zip(fridays, fridays.dropFirst()) {
      #expect(session.activity.uid != following.activity.uid)
      #expect(following.localStart.date - session.localStart.date == 7)
    }
  }

  @Test func oneIsCancelledAndOneMovedSoon() throws {
    let soon = programme.sessions(on: (today + 2)...(today + 16))
    #expect(soon.filter(\.isCancelled).map(\.activity.title) == ["Språkcafé"])
    let moved = soon.filter { $0.id.recurrence != $0.localStart }
    #expect(moved.map(\.activity.title) == ["Sittgympa"])
    let session = try #require(moved.first)
    #expect(session.localStart - session.id.recurrence == 4 * 3600)
    #expect(session.activity.rooms == ["Caféet"])
    // Both are sessions of the rule, which must not give them unchanged as well.
    let days = soon.filter { $0.localStart.date == session.localStart.date }
    #expect(days.filter { $0.activity.uid == session.activity.uid }.count == 1)
  }

  @Test func tooFewTemplatesAreRefused() throws {
    let templates = try DemonstrationTemplates(assets: Stockholm.assets)
    let few = DemonstrationTemplates(
      activities: Array(templates.activities.prefix(2)), questions: templates.questions)
    let demonstration = Demonstration(seed: 1, now: Date(), timeZone: try Stockholm.zone())
    #expect(throws: DemonstrationError.tooFewTemplates) { try demonstration.programme(few) }
  }
}
