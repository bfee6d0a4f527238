import Testing

@testable import KioskModel

/// Wishes as journal entries: written, read back, and refused.
@Suite struct WishTests {
  @Test(arguments: [
    Wish(text: "Fler promenader på åäö!", language: "sv", hour: 14),
    Wish(idea: "musik", language: "ar", hour: 0, isFlood: true),
  ])
  func aWishComesBackAsItWas(wish: Wish) throws {
    let event = FeedbackEvent.wish(wish).journalEvent(id: .random())
    #expect(event.type == "wish")
    #expect(Set(event.content.keys).isSubset(of: ["text", "idea", "language", "hour", "flood"]))
    let record = JournalRecord(sequence: 1, id: event.id, type: event.type, content: event.content)
    #expect(FeedbackEvent(record) == .wish(wish))
  }

  @Test func neitherWordsNorAnIdeaIsNoWish() {
    func read(_ content: JSONObject) -> FeedbackEvent? {
      FeedbackEvent(JournalRecord(sequence: 1, id: "a", type: "wish", content: content))
    }
    #expect(read(["language": "sv", "hour": 3]) == nil)
    #expect(read(["text": "", "language": "sv", "hour": 3]) == nil)
    #expect(read(["text": "Simma", "language": "sv", "hour": 24]) == nil)
    #expect(
      read(["erased": true, "language": "sv", "hour": 3])
        == .wish(Wish(language: "sv", hour: 3)))
  }

  @Test(arguments: [
    ("Simning", nil), ("  \u{202E} ", Wish.Problem.missing), ("", .missing),
    ("Ring mig 070-123 45 67", .looksLikeIdentityNumber),
    ("jag är 19121212-1212", .looksLikeIdentityNumber), ("121212 1212", .looksLikeIdentityNumber),
    ("١٩١٢١٢١٢١٢١٢", .looksLikeIdentityNumber), ("Öppet 18-20 den 12 maj 2027", nil),
    (String(repeating: "å", count: 120), nil),
    (String(repeating: "å", count: 121), .tooLong(limit: 120)),
  ])
  func whatIsNotTaken(text: String, problem: Wish.Problem?) {
    #expect(Wish.problem(text) == problem)
  }

  @Test func whatMovesACursorIsNotWritten() {
    let wish = Wish(text: "Sim\u{1B}[2Jma\u{202E}", language: "sv", hour: 1)
    #expect(FeedbackEvent.wish(wish).journalEvent(id: .random()).content["text"] == "Sim[2Jma")
  }
}
