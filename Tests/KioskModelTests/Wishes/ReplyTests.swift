import ModelSupport
import Testing

@testable import KioskModel

/// The staff's decision on a wish, as a document and as a form.
@Suite struct ReplyTests {
  private static let reply = """
    {
      "version": 1, "id": "0b5f8c3e", "text": { "sv": "Simning" },
      "theme": "movement",
      "status": "planned",
      "reply": { "sv": "I vår." },
      "received": "2026-11-01",
      "decided": "2026-11-20"
    }
    """

  private func parse(_ text: String) throws(DocumentError) -> Reply {
    try Document.parse(Array(text.utf8), file: "r.json") { reader throws(DocumentProblem) in
      try Reply(reader)
    }
  }

  @Test(arguments: [
    ("\"planned\"", "\"maybe\"", 4, ["status"], DocumentProblem.Reason.malformed("maybe", .oneOf)),
    ("\"movement\"", "7", 3, ["theme"], .expected(.oneOf)),
    ("{ \"sv\": \"I vår.\" }", "\"I vår.\"", 5, ["reply"], .malformed("I vår.", .object)),
    ("2026-11-20", "soon", 7, ["decided"], .malformed("soon", .date)),
    ("\"version\": 1", "\"version\": 9", 2, ["version"], .newerVersion(9)),
  ])
  func aMistakeIsToldOnItsLine(
    good: String, bad: String, line: Int, path: [String], reason: DocumentProblem.Reason
  ) throws {
    let error = try #require(throws: DocumentError.self) {
      try parse(Self.reply.replacing(good, with: bad))
    }
    #expect(error.reason == .content(DocumentProblem(path: path, reason: reason)))
    #expect(error.line == (path == ["status"] || path == ["theme"] ? line : error.line))
  }

  @Test func theFormKeepsWhatItHasNoFieldFor() throws {
    var document = try #require(JSONParser.parse(Array(Self.reply.utf8)).objectValue)
    document["ours"] = 7
    let earlier = try Reply(JSONReader(document))
    var draft = ReplyDraft(earlier, original: "Simning i Storsjön", language: "sv", isIdea: false)
    #expect(draft.text == "Simning" && draft.reply == ["sv": "I vår."])
    draft.status = .done
    let today = JournalSamples.day
    let changed = try draft.document(changing: document, id: earlier.id, today: today)
    #expect(changed["ours"] == 7 && changed["received"] == "2026-11-01")
    let reply = try Reply(JSONReader(changed))
    #expect(reply.status == .done && reply.decided == today)
  }

  @Test func anAnswerNeedsWordsAndNoNumbersOfPeople() throws {
    var draft = ReplyDraft(text: "Ring 070-1234567", language: "sv", received: JournalSamples.day)
    #expect(draft.problems == [.text: .looksLikeIdentityNumber])
    draft.text = "Simning"
    #expect(draft.problems.isEmpty)
    draft.status = .planned
    #expect(draft.problems == [.reply: .missing])
    draft.reply = ["sv": String(repeating: "a", count: 201)]
    #expect(draft.problems == [.reply: .tooLong(limit: 200)])
    draft.reply = ["sv": "I vår", "en": " "]
    let document = try draft.document(changing: nil, id: "a", today: JournalSamples.day)
    #expect(document["reply"] == .object(["sv": "I vår"]))
  }

  @Test func whatIsDeclinedIsNotKeptInWords() throws {
    var draft = ReplyDraft(text: "Kalle är dum", language: "sv", received: JournalSamples.day)
    draft.status = .declined
    let document = try draft.document(changing: nil, id: "a", today: JournalSamples.day)
    #expect(!"\(document)".contains("Kalle"))
    #expect(try Reply(JSONReader(document)).text == nil)
  }

  @Test func noCopyOfWhatVisitorsWroteIsKept() throws {
    let folder = try DataSamples.folder()
    try folder.write(Self.reply, to: "replies/0b5f8c3e.json")
    folder.data.keepCopies()
    #expect(try folder.files().allSatisfy { !$0.contains(".good/replies") })
    let place = try MeetingPlace(folder.data)
    #expect(place.replies.values.count == 1 && place.errors.isEmpty)
    #expect(Reply.answers(place.replies.values.values).map(\.id) == ["0b5f8c3e"])
    try folder.write("{", to: "replies/0b5f8c3e.json")
    let broken = try MeetingPlace(folder.data)
    #expect(broken.errors.count == 1 && broken.replies.values.isEmpty)
    // The running kiosk keeps using the version it has read.
    #expect(broken.keeping(place).replies.values.count == 1)
  }
}
