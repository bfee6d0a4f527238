import ModelSupport
import Testing

@testable import KioskModel

struct NoticeTests {
  private func parse(_ text: String) throws(DocumentError) -> Notice {
    try Document.parse(Array(text.utf8), file: "n.json") { reader throws(DocumentProblem) in
      try Notice(reader)
    }
  }

  @Test func aNoticeIsShownFromItsFirstToItsLastDay() throws {
    let folder = try DataSamples.folder()
    try folder.write(DataSamples.notice("a-first"), to: "notices/z.json")
    let place = try MeetingPlace(folder.data)
    let first = try #require(LocalDate("2026-11-20"))
    #expect([-1, 0, 7, 8].map { place.notices(on: first + $0).count } == [0, 2, 2, 0])
    #expect(place.notices(on: first).map(\.id) == ["a-first", "closed"])
    #expect(place.notices(on: first).first?.text.text(["en"]) == "Vi har stängt på fredag")
  }

  @Test(arguments: [
    ("\"id\": \"x\",", "", 1, ["id"], DocumentProblem.Reason.missing),
    ("\"id\": \"x\",", "\"id\": \"x\", \"version\": 2,", 2, ["version"], .newerVersion(2)),
    ("\"Mötesplatsen\"", "null", 1, ["sender"], .missing),
    (
      "{ \"sv\": \"Vi har stängt på fredag\" }", "\"Stängt\"", 4, ["text"],
      .malformed("Stängt", .object)
    ),
    ("2026-11-20", "2026-02-29", 5, ["from"], .malformed("2026-02-29", .date)),
    ("\"2026-11-20\"", "20261120", 5, ["from"], .expected(.date)),
    ("2026-11-27", "2026-11-19", 6, ["to"], .malformed("2026-11-19", .date)),
  ])
  func aMistakeIsToldOnItsLine(
    good: String, bad: String, line: Int, path: [String], reason: DocumentProblem.Reason
  ) throws {
    let text = DataSamples.notice("x").replacing(good, with: bad)
    #expect(text != DataSamples.notice("x"))
    let error = try #require(throws: DocumentError.self) { try parse(text) }
    // A null is reported on its own line, a missing key on the line where its object begins.
    #expect(error.line == (bad == "null" ? 3 : line))
    #expect(error.reason == .content(DocumentProblem(path: path, reason: reason)))
  }
}
