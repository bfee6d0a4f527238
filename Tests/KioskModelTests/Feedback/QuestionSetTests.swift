import Testing

@testable import KioskModel

struct QuestionSetTests {
  private static let good = """
    {
      "id": "grund",
      "version": 2,
      "questions": [
        {
          "id": "ny",
          "text": { "sv": "Träffade du någon ny?", "en": "Did you meet anyone new?" },
          "choices": [
            { "id": "ja", "text": { "sv": "Ja" } },
            { "id": "nej", "text": { "sv": "Nej" } }
          ]
        },
        {
          "id": "igen",
          "text": { "sv": "Kommer du igen?" },
          "choices": [
            { "id": "ja", "text": { "sv": "Ja" } },
            { "id": "nej", "text": { "sv": "Nej" } }
          ]
        }
      ],
      "slots": [
        { "turns": ["ny", "igen"] },
        { "turns": [] },
        { "turns": ["igen"] }
      ]
    }
    """

  private func parse(_ text: String) throws(DocumentError) -> QuestionSet {
    try Document.parse(Array(text.utf8), file: "q.json") { reader throws(DocumentProblem) in
      try QuestionSet(reader)
    }
  }

  @Test func aSetAsksItsQuestionsByTurns() throws {
    let set = try parse(Self.good)
    #expect(set.reference == "grund/2")
    #expect(set.slots.count == QuestionSet.mostSlots)
    #expect(
      (0..<4).map { set.questions(turn: $0).map(\.id) } == [["ny"], ["igen"], ["ny"], ["igen"]])
    let question = try #require(set.questions(turn: 0).first)
    #expect(question.text.text(["so", "en"]) == "Did you meet anyone new?")
    #expect(question.choices.map(\.id) == ["ja", "nej"])
  }

  @Test(arguments: [
    ("\"id\": \"grund\",", "", 1, ["id"], DocumentProblem.Reason.missing),
    ("\"version\": 2", "\"version\": \"2\"", 3, ["version"], .malformed("2", .wholeNumber)),
    ("\"version\": 2", "\"version\": 0", 3, ["version"], .expected(.wholeNumber)),
    ("\"id\": \"ny\"", "\"id\": 7", 6, ["questions", "0", "id"], .expected(.text)),
    (
      "{ \"sv\": \"Träffade du någon ny?\", \"en\": \"Did you meet anyone new?\" }", "{}", 7,
      ["questions", "0", "text"], .missing
    ),
    (
      "\"en\": \"Did you meet anyone new?\"", "\"en\": 1", 7, ["questions", "0", "text", "en"],
      .expected(.text)
    ),
    ("{ \"sv\": \"Kommer du igen?\" }", "3", 15, ["questions", "1", "text"], .expected(.object)),
    ("[\"igen\"]", "[\"ingen\"]", 25, ["slots", "2", "turns", "0"], .malformed("ingen", .oneOf)),
    ("[\"igen\"]", "\"igen\"", 25, ["slots", "2", "turns"], .malformed("igen", .list)),
  ])
  func aMistakeIsToldOnItsLine(
    good: String, bad: String, line: Int, path: [String], reason: DocumentProblem.Reason
  ) throws {
    let text = Self.good.replacing(good, with: bad)
    #expect(text != Self.good)
    #expect(
      throws: DocumentError(
        file: "q.json", line: line,
        reason: .content(DocumentProblem(path: path, reason: reason)))
    ) { try parse(text) }
  }

  @Test func aQuestionHasTwoToSixChoices() throws {
    let choice = "{ \"id\": \"ja\", \"text\": { \"sv\": \"Ja\" } },"
    let one = Self.good.replacing(choice, with: "", maxReplacements: 1)
    let error = #expect(throws: DocumentError.self) { try parse(one) }
    #expect(error?.line == 8)
  }

  @Test func aNameThatStandsTwiceIsAMistakeSinceAnswersWouldBeAddedUp() throws {
    let questions = Self.good.replacing("\"id\": \"igen\"", with: "\"id\": \"ny\"")
      .replacing("\"igen\"", with: "\"ny\"")
    #expect(throws: DocumentError.self) { try parse(questions) }
    let choices = Self.good.replacing("\"id\": \"nej\"", with: "\"id\": \"ja\"")
    #expect(throws: DocumentError.self) { try parse(choices) }
  }
}
