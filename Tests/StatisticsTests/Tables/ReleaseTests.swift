import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// What has been shown of a period is kept and shown again as it was.
@Suite struct ReleaseTests {
  private let samples: ScratchFolder
  private let place: MeetingPlace
  private let period: CalendarPeriod
  private let now: Date

  init() throws {
    samples = try DataSamples.folder()
    place = try MeetingPlace(samples.data)
    period = CalendarPeriod(.month, containing: JournalSamples.day)
    now = place.site.timeZone.instant(of: LocalDateTime(period.days.upperBound + 2))
  }

  /// Adds answers about the walk, as a kiosk writes them.
  private func rate(_ scores: [Int], device: String = "a") throws {
    let session = try #require(Session.ID("walk/\(JournalSamples.day)T10:00:00"))
    var writer = JournalWriter(root: samples.path, device: device)
    try writer.append(
      scores.map {
        FeedbackEvent.rating(Rating(session: session, score: $0, language: "sv", hour: 11))
          .journalEvent(id: UUID())
      }, to: .feedback, on: JournalSamples.day)
  }

  private func results(keeps: Bool = true, at moment: Date? = nil) throws -> Results {
    var source = Results.Source(try MeetingPlace(samples.data), samples.data)
    source.keepsReleases = keeps
    return try #require(
      try Results(
        of: period, comparedWith: period.before, sources: [source], now: moment ?? now))
  }

  private var kept: [String] { (try? Disk.live.list(samples.data.path(.releases))) ?? [] }

  @Test func itIsShownAgainAsItWasAndSaysThatMoreHasComeIn() throws {
    try rate([5, 5, 4, 4, 3, 3])
    let first = try results()
    #expect(kept == ["2026-11.json"] && !first.hasLate)
    #expect(try results() == first)
    try rate([1, 1, 1, 1, 1, 1], device: "b")
    let second = try results()
    #expect(second.release == first.release && second.hasLate)
    // A larger period that has not been shown counts all.
    let year = CalendarPeriod(.year, containing: JournalSamples.day)
    let later = place.site.timeZone.instant(of: LocalDateTime(year.days.upperBound + 2))
    let source = Results.Source(place, samples.data)
    let whole = try Results(of: year, comparedWith: year.before, sources: [source], now: later)
    #expect(whole?.whole.scores?.count == RoundedCount(12))
  }

  @Test func whatIsKeptIsReadAsItWasWritten() throws {
    try rate((0..<60).map { $0 % 5 + 1 })
    let shown = try results().release
    let document: KeptRelease = try Document.load(
      samples.data.path(.releases) + "/2026-11.json")
    #expect(Release(document.document, of: period) == shown)
    #expect(document.period == "2026-11")
  }

  @Test func whatWasKeptBeforeErrorsWereIsReadAsItIs() throws {
    try rate((0..<60).map { $0 % 5 + 1 })
    let first = try results()
    let path = samples.data.path(.releases) + "/2026-11.json"
    var document = try Document.load(path) as KeptRelease
    func older(_ row: JSONObject) -> JSONObject {
      JSONObject(
        row.members.filter { !["error", "withoutError", "ofActivities"].contains($0.0) }
          + [("indexInterval", .array([.int(40), .int(60)]))])
    }
    var object = document.document
    object["whole"] = object["whole"]?.objectValue.map { .object(older($0)) }
    object["tables"] = .array(
      (object["tables"]?.arrayValue ?? []).compactMap(\.objectValue).map { table in
        var table = table
        let rows = table["rows"]?.arrayValue?.compactMap(\.objectValue) ?? []
        table["rows"] = .array(rows.map { .object(older($0)) })
        return .object(table)
      })
    try Document.save(object, to: path)
    document = try Document.load(path)
    #expect(Release(document.document, of: period) == first.release.asOnceKept)
    let again = try results()
    #expect(!again.hasLate && again.whole.scores?.index == first.whole.scores?.index)
    #expect(again.whole.scores?.certainty == .unknown(.notKept))
    #expect(again.whole.scores?.hasDetails == true && again.whole.scores?.indexInterval == nil)
    // What has come in since is still told.
    try rate([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], device: "b")
    #expect(try results().hasLate)
  }

  @Test func nothingIsKeptOfAPeriodThatIsNotOverOrWasReceivedOrIsEmpty() throws {
    _ = try results()
    #expect(kept.isEmpty)
    try rate([5, 5, 4, 4, 3, 3])
    _ = try results(keeps: false)
    _ = try results(at: place.site.timeZone.instant(of: LocalDateTime(JournalSamples.day + 1)))
    #expect(kept.isEmpty)
  }

  @Test func aDamagedReleaseIsMadeAgain() throws {
    try rate([5, 5, 4, 4, 3, 3])
    let shown = try results().release
    try samples.write(Array("{".utf8), to: "releases/2026-11.json")
    #expect(try results().release == shown)
  }
}
