import Foundation
import KioskModel
import TestSupport
import Testing

@testable import Kiosk

/// The loop with the real clients, over a folder of its own.
@Suite(.timeLimit(.minutes(20))) struct LiveLoopTests {
  private let owner: Driver
  private let folder: DataFolder

  init() throws {
    owner = try Driver()
    try owner.makeFolder()
    folder = DataFolder(owner.folder.path)
  }

  private func end(_ bench: LoopFixture) async {
    bench.input.end()
    #expect(await bench.end().isEmpty)
  }

  /// The scores in the journal of a day.
  private func scores(_ day: String) throws -> [Int] {
    try Journal(root: folder.root)
      .read(.feedback, on: #require(LocalDate(day)), of: [LoopFixture.device]).records
      .filter { $0.type == "rating" }.compactMap { $0.content["score"]?.intValue }
  }

  private func write(
    _ events: [JournalEvent], to stream: JournalPath.Stream, on day: String
  ) throws {
    var writer = JournalWriter(root: folder.root, device: LoopFixture.device)
    try writer.append(events, to: stream, on: #require(LocalDate(day)))
  }

  @Test func whatIsThankedForIsInTheJournalOfItsDay() async throws {
    let bench = try await LoopFixture(at: "2026-11-20T23:59:50", over: folder)
    bench.type("4")
    await bench.shows("Tack!")
    #expect(try scores("2026-11-20") == [4])
    bench.pass(to: LoopFixture.start + .seconds(60))
    await bench.shows("lördag 21 november")
    bench.type("2")
    await bench.shows("Tack!")
    #expect(try scores("2026-11-20") == [4] && scores("2026-11-21") == [2])
    await end(bench)
  }

  @Test func aDocumentBrokenByHandIsShownAsItWasAlsoAfterAStart() async throws {
    let first = try await LoopFixture(over: folder)
    await first.shows("Sov bättre")
    await end(first)
    try Data("{".utf8).write(
      to: URL(fileURLWithPath: folder.path(.programme, of: "lecture")))
    let second = try await LoopFixture(over: folder)
    await second.shows("Sov bättre")
    await end(second)
  }

  @Test func whoCameLastNightIsStillThereAfterAStart() async throws {
    let night = Fixture.activity(
      "night", "Nattvandring", "2026-11-20T22:00:00", "PT4H", room: "Skogen",
      ["motesplats.example:capacity": 4])
    try Document.save(night, to: folder.path(.programme, of: "night"))
    let session = try #require(Session.ID("night/2026-11-20T22:00:00"))
    let arrivals = (0..<3).map { _ in
      AttendanceEvent.arrival(Arrival(session: session, time: owner.moment.wall))
        .journalEvent(id: .random())
    }
    try write(arrivals, to: .attendance, on: "2026-11-20")
    let bench = try await LoopFixture(at: "2026-11-21T00:30:00", over: folder)
    await bench.shows("PÅGÅR · 1 plats")
    await end(bench)
  }

  @Test func aQuestionToTheRoomGoesOnAfterAStart() async throws {
    let id = UUID.random()
    let poll = try #require(
      Poll(id: id.uuidString.lowercased(), question: "Kaffe?", options: ["Ja", "Te"]))
    try write(
      [FeedbackEvent.poll(poll).journalEvent(id: id)], to: .feedback, on: "2026-11-20")
    // Where it stands in the place of home the heading of home is not shown.
    let bench = try await LoopFixture(over: folder)
    await bench.shows("Kaffe?")
    await end(bench)
  }
}
