import Foundation
import ModelSupport
import Testing

@testable import KioskModel

struct FeedbackEventTests {
  private static let session = Session.ID(
    activity: "åäö/with a slash", recurrence: LocalDateTime(JournalSamples.day, hour: 13))
  private static let events: [FeedbackEvent] =
    [
      .rating(Rating(session: session, score: 4, language: "sv", hour: 13)),
      .rating(Rating(session: nil, score: 1, scale: 3, language: "so", hour: 0, isFlood: true)),
      .answer(Answer(rating: "0b5f8c3e", set: "grund/1", question: "ny", choice: "ja")),
      .answer(.session(rating: "0b5f8c3e", session)),
      .wish(Wish(text: "Körsång", language: "fi", hour: 9)),
      .retract(event: "0b5f8c3e"),
      .flood(rating: "0b5f8c3e"),
    ] + polls

  private static let polls: [FeedbackEvent] =
    (Poll(id: "p", question: "Vad?", options: ["Te", "Kaffe"], usual: "fika").map { [.poll($0)] }
      ?? [])
    + [.vote(poll: "p", option: 1), .pollEnd("p")]

  /// What an entry of each type may tell: no person, no member of staff, no time but the hour. A case
  /// that is added stands here before this compiles.
  private static func members(_ event: FeedbackEvent) -> Set<String> {
    switch event {
    case .rating: ["session", "score", "scale", "language", "hour", "flood"]
    case .answer: ["rating", "set", "question", "choice"]
    case .wish: ["text", "idea", "language", "hour", "flood"]
    case .retract: ["event"]
    case .flood: ["rating"]
    case .poll: ["question", "options", "usual"]
    case .vote: ["poll", "option"]
    case .pollEnd: ["poll"]
    }
  }

  @Test func noEntryIsTiedToAPerson() {
    let written = Self.events.map { ($0, $0.journalEvent(id: .random())) }
    #expect(Set(written.map(\.1.type)).count == 8)
    for (event, entry) in written {
      #expect(Set(entry.content.keys).isSubset(of: Self.members(event)), "\(entry.type)")
    }
  }

  private func record(_ type: String, _ content: JSONObject) -> JournalRecord {
    JournalRecord(sequence: 1, id: "a", type: type, content: content)
  }

  @Test func everyEventComesBackFromTheJournalAsItWas() throws {
    let folder = try ScratchFolder()
    var writer = JournalWriter(root: folder.path, device: "x")
    let written = Self.events.map { $0.journalEvent(id: .random()) }
    try writer.append(written, to: .feedback, on: JournalSamples.day)
    let read = try Journal(root: folder.path).read(.feedback, on: JournalSamples.day).records
    // A poll is known by its entry.
    let expected = Self.events.enumerated().map { place, event in
      guard case .poll(var poll) = event else { return event }
      poll.id = written[place].id
      return FeedbackEvent.poll(poll)
    }
    #expect(read.map(FeedbackEvent.init) == expected)
    #expect(read.map(\.id) == written.map(\.id))
  }

  @Test func aRatingTellsNoMinuteNoPersonAndNoDevice() throws {
    for event in Self.events.prefix(2) {
      let made = event.journalEvent(id: .random())
      let keys = Set(made.content.keys)
      #expect(keys.isSubset(of: ["session", "score", "scale", "language", "hour", "flood"]))
      #expect(made.content["hour"]?.intValue.map { 0...23 ~= $0 } == true)
      // The third group of a version 4 UUID begins with 4; time-based versions have another digit.
      #expect(made.id.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
      #expect(made.id.split(separator: "-")[2].hasPrefix("4"))
      #expect("89ab".contains(made.id.split(separator: "-")[3].prefix(1)))
      let line = JournalRecord(sequence: 1, id: made.id, type: made.type, content: made.content)
      let object = try #require(try JSONParser.parse(line.line).objectValue)
      #expect(
        Set(object.keys).subtracting(keys) == ["seq", "v", "id", "type", "crc"])
      #expect(object.keys.last == "crc")
    }
  }

  @Test func aSessionsTimeIsTheProgrammesAndNotTheVisitors() {
    let content = Self.events[0].journalEvent(id: .random()).content
    #expect(content["session"] == "åäö/with a slash/2026-11-20T13:00:00")
  }

  @Test func theSessionThatIsToldAfterwardsComesBack() {
    #expect(Answer.session(rating: "a", Self.session).session == Self.session)
    #expect(Answer(rating: "a", set: "grund/1", question: "session", choice: "x").session == nil)
  }

  @Test func typesAndContentsOfALaterProgramAreIgnored() {
    let rating: JSONObject = ["score": 4, "scale": 5, "language": "sv", "hour": 13]
    #expect(FeedbackEvent(record("rating", rating)) != nil)
    #expect(FeedbackEvent(record("wish", ["text": "sång"])) == nil)
    for (key, value) in [
      ("score", 0), ("score", 6), ("scale", 1), ("scale", 101), ("hour", 24), ("hour", -1),
      ("score", "4"), ("language", 1), ("language", .null), ("score", .number("4.5")),
      ("hour", .number("99999999999999999999")), ("session", "walk"), ("session", 1),
    ] as [(String, JSONValue)] {
      var content = rating
      content[key] = value
      #expect(FeedbackEvent(record("rating", content)) == nil, "\(key) \(value)")
    }
    for key in ["rating", "set", "question", "choice"] {
      var content: JSONObject = ["rating": "a", "set": "g/1", "question": "q", "choice": "c"]
      #expect(FeedbackEvent(record("answer", content)) != nil)
      content[key] = nil
      #expect(FeedbackEvent(record("answer", content)) == nil, "without \(key)")
    }
    #expect(FeedbackEvent(record("retract", [:])) == nil)
  }

  @Test func keysOfALaterProgramDoNoHarm() {
    let content: JSONObject = [
      "score": 4, "scale": 5, "language": "sv", "hour": 13, "session": .null, "band": "65+",
    ]
    #expect(
      FeedbackEvent(record("rating", content))
        == .rating(Rating(session: nil, score: 4, language: "sv", hour: 13)))
  }
}
