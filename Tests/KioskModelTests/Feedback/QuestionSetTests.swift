import Foundation
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
    #expect(set.slots.count == QuestionSet.maxSlots)
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

  /// Five keys are for ratings and one goes back, which leaves four.
  @Test(arguments: [(1, false), (2, true), (4, true), (5, false), (6, false)])
  func aQuestionHasTwoToFourChoices(count: Int, isTaken: Bool) throws {
    let choices = (1...count).map { "{ \"id\": \"\($0)\", \"text\": { \"sv\": \"\($0)\" } }" }
    let start = try #require(Self.good.range(of: "\"choices\": ["))
    let end = try #require(Self.good[start.upperBound...].firstIndex(of: "]"))
    let text = Self.good.replacingCharacters(
      in: start.upperBound..<end, with: choices.joined(separator: ","))
    guard !isTaken else {
      #expect(try parse(text).questions(turn: 0).first?.choices.count == count)
      return
    }
    #expect(
      throws: DocumentError(
        file: "q.json", line: 8,
        reason: .content(
          DocumentProblem(
            path: ["questions", "0", "choices"],
            reason: .wrongCount(count, QuestionSet.choiceCount))))
    ) { try parse(text) }
  }

  @Test func aChoiceOfAnEarlierVersionIsNamedButNotAsked() throws {
    let text = Self.good.replacing(
      "{ \"id\": \"ja\",",
      with: "{ \"id\": \"kanske\", \"text\": { \"sv\": \"Kanske\" }, \"retired\": true },"
        + " { \"id\": \"ja\",", maxReplacements: 1)
    let set = try parse(text)
    let question = try #require(set.questions(turn: 0).first)
    #expect(question.choices.map(\.id) == ["ja", "nej"])
    #expect(question.retired.map(\.id) == ["kanske"])
    let named = ["grund/1", "grund/2", "grund/3", "grund", "annan/1"].filter { set.names($0) }
    #expect(named == ["grund/1", "grund/2"])
  }

  @Test func aNameThatStandsTwiceIsAMistakeSinceAnswersWouldBeAddedUp() throws {
    let questions = Self.good.replacing("\"id\": \"igen\"", with: "\"id\": \"ny\"")
      .replacing("\"igen\"", with: "\"ny\"")
    #expect(throws: DocumentError.self) { try parse(questions) }
    let choices = Self.good.replacing("\"id\": \"nej\"", with: "\"id\": \"ja\"")
    #expect(throws: DocumentError.self) { try parse(choices) }
  }
}
