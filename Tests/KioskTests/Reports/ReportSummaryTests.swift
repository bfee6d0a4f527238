import Foundation
import KioskModel
import TerminalUI
import Testing

@testable import Kiosk
@testable import Statistics

/// The first page of a report, and the short report that is this page alone.
@Suite(.serialized) struct ReportSummaryTests {
  private static let made = Result { try SampleFollowUp() }
  private let sample: SampleFollowUp

  init() throws { sample = try Self.made.get() }

  private func replies(_ count: Int, _ text: String = "Önskan") throws -> [Reply] {
    try (0..<count).map { number in
      try Reply(
        JSONReader([
          "id": .string("wish-\(number)"),
          "status": .string(["approved", "planned", "done"][number % 3]),
          "decided": "2026-08-20",
          "text": .object(["sv": .string(text + " \(number)")]),
          "reply": .object(["sv": .string("Svar \(number)")]),
        ]))
    }
  }

  private func document(
    _ language: String = "sv", wishes count: Int = 7, text: String = "Önskan"
  ) throws -> ReportDocument {
    let wishes = WishSummary(
      sample.followUp.results.days, book: WishList(), replies: try replies(count, text), ideas: [])
    return try sample.document(language, wishes: [wishes])
  }

  @Test(arguments: ["sv", "en"]) func itStandsFirstInEveryRendering(language: String) throws {
    let document = try document(language)
    let summary = document.summary
    #expect(summary.parts.map(\.subject) == ReportSummary.Subject.allCases)
    let text = TextReport(document: document).lines.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    let page = try StrictMarkup.read(HtmlReport(document: document).page)
    let section = try #require(page.all("section").first)
    #expect(section.attributes["id"] == "summary" && page.all("main")[0].children[0] === section)
    let json = JSONReport(document: document).object["summary"]?.arrayValue ?? []
    let blocks = ResultBlocks(document: document).blocks(.summary)
    #expect(ResultsView.all(of: document).contains(.summary))
    for (part, object) in zip(summary.parts, json.compactMap(\.objectValue)) {
      #expect(!part.sentences.isEmpty && !part.title.isEmpty)
      #expect(section.text.contains(part.title) && text.contains(part.title))
      #expect(object["title"]?.stringValue == part.title)
      #expect(object["sentences"] == .strings(part.sentences))
      #expect(blocks.contains(.fact(name: part.title, value: part.paragraph)))
      for sentence in part.sentences {
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(sentence)")
        #expect(section.text.contains(sentence), "\(sentence)")
        #expect(text.contains(sentence.split(separator: " ").joined(separator: " ")))
      }
      for (wish, fate) in part.wishes {
        #expect(section.text.contains(wish + fate) && text.contains(wish + " " + fate))
      }
    }
    #expect(json.count == summary.parts.count)
  }

  @Test func itSaysWhatTheFiguresSay() throws {
    let parts = try document().summary.parts
    let whole = try document().whole
    let words = parts.map(\.paragraph)
    #expect(words[0].hasPrefix("\(whole.count(.held)) tillfällen har hållits"))
    #expect(words[1].contains("Flest besök hade "))
    #expect(words[1].contains("än kvartalet före (") || words[1].contains("som kvartalet före ("))
    #expect(words[2].contains("svarade bra eller mycket bra") && words[2].contains("av besöken"))
    #expect(parts[2].faces.map { $0.count(.face) } == [1, 2, 3, 4, 5])
  }

  @Test func whatCameOfWishesIsToldFirstAndFewAreNamed() throws {
    let part = try #require(try document(wishes: 9).summary.parts.last)
    #expect(part.title == "Ni sa – vi gjorde")
    #expect(part.wishes.count == ReportSummary.mostWishes)
    #expect(part.wishes.map { $0.fate.prefix(5) } == ["Gjort", "Gjort", "Gjort", "Plane", "Plane"])
    #expect(part.paragraph.contains("3 har blivit av. 3 är planerade. 4 till står"))
    let none = try #require(try document(wishes: 0).summary.parts.last)
    #expect(none.paragraph == "Ingen önskan skrevs in." && none.wishes.isEmpty)
    let long = try #require(
      try document(text: String(repeating: "mycket ", count: 90)).summary.parts.last)
    #expect(long.wishes.allSatisfy { $0.text.count <= ReportSummary.longest + 20 })
  }

  @Test func withoutAProgrammeOrWishesItTellsOfWhatIsKnown() throws {
    let names = ResultWords(
      words: try sample.localizer.catalogue("sv"), place: sample.place, questions: nil)
    let results = sample.followUp.results
    let document = ReportDocument(results, names, dates: names.shortPeriod)
    #expect(document.summary.parts.map(\.subject) == [.attendance, .experience])
    var sessions = results
    sessions.release.tables = [ResultTable(dimension: .session, rows: [], countsArrivals: true)]
    let today = ReportDocument(sessions, names, dates: names.shortPeriod)
    #expect(today.summary.parts.isEmpty)
  }

  @Test func theShortReportIsTheSummaryAlone() throws {
    let document = try document(wishes: 30)
    let lines = TextReport(document: document, isShort: true).lines
    #expect(lines.count < 62 && lines.allSatisfy { TextWidth.cells($0) <= 79 })
    #expect(lines.contains("Vad som hölls") && !lines.contains("METOD"))
    let page = try StrictMarkup.read(HtmlReport(document: document, isShort: true).page)
    #expect(page.all("section").map { $0.attributes["id"] } == ["summary"])
    #expect(page.all("nav").isEmpty && page.all("table").isEmpty && page.all("h1").count == 1)
    let json = JSONReport(document: document, isShort: true).object
    #expect(json.keys == ["version", "sites", "from", "to", "summary"])
  }

  @Test func ofManyNoticesTheShortReportHasTheFirst() throws {
    var followUp = sample.followUp
    followUp.results.hasLate = true
    (followUp.results.unread.lines, followUp.results.unread.files) = (3, ["a"])
    followUp.results.unread.documents = ["b"]
    let document = try sample.document("sv", of: followUp)
    #expect(document.notices.count == 4 && document.notices(isShort: false).count == 4)
    let short = document.notices(isShort: true)
    #expect(short.count == 3 && short.last == "2 upplysningar till står i hela rapporten.")
  }

  @Test func ofManyPlacesTheFirstAreNamed() throws {
    var names = ResultWords(
      words: try sample.localizer.catalogue("sv"), place: sample.place, questions: nil)
    #expect(names.shortTitle() == names.title())
    names.others = Array(repeating: sample.place, count: 49)
    #expect(names.shortTitle().hasSuffix(" och 48 platser till"))
    #expect(names.shortTitle().count < 90)
  }

  @Test func theCourseStandsInEveryRendering() throws {
    let document = try document()
    let course = try #require(document.course)
    #expect(course.rows.count > 3 && course.periods.count == 12)
    let lines = TextReport(document: document).lines
    let page = try StrictMarkup.read(HtmlReport(document: document).page)
    let figure = try #require(page.all("figure").first { $0.attributes["id"] == "courses" })
    let table = figure.all("tr").map { $0.children.map(\.text) }
    let json = JSONReport(document: document).object["courses"]?.arrayValue ?? []
    let blocks = ResultBlocks(document: document).blocks(.course)
    #expect(json.count == course.rows.count)
    for (place, (row, points)) in course.rows.enumerated() {
      let told = points.map { $0.isShown ? document.names.text($0[.index]) : "–" }
      #expect(told.count { $0 != "–" } >= 3)
      #expect(table.contains([row.name] + told), "\(row.name)")
      let name = TextWidth.fit(row.name, 26)
      #expect(
        lines.contains {
          $0.hasPrefix(name) && $0.split(separator: " ").suffix(12).map(String.init) == told
        })
      guard case .table(let table) = blocks.first else { throw CancellationError() }
      #expect(table.rows[place].texts == [row.name] + told)
      let known = json[place].objectValue?["points"]?.arrayValue?.compactMap(\.objectValue) ?? []
      #expect(known.map { $0["index"] == .null } == points.map { !$0.isShown })
      #expect(known.map { $0["period"]?.stringValue } == course.periods.map(\.key))
    }
    #expect(lines.allSatisfy { TextWidth.cells($0) <= 80 })
  }
}
