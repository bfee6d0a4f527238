import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import Statistics

/// The HTML report on a quarter of the demonstration: complete, self-contained, accessible, and
/// with the same figures as the JSON.
@Suite(.serialized) struct HtmlReportTests {
  private static let made = Result { try SampleFollowUp() }
  private let sample: SampleFollowUp

  init() throws { sample = try Self.made.get() }

  @Test(arguments: ["sv", "en"])
  func itIsWholeAndNeedsNothingBesideItself(language: String) throws {
    let code = try sample.page(language)
    let page = try StrictMarkup.read(code)
    #expect(page.name == "html" && page.attributes["lang"] == language)
    for word in ["http", "src=", "<script", "url(", "@import", "<link", "<iframe", "onclick"] {
      #expect(!code.contains(word), "\(word)")
    }
    let targets = page.all("a").compactMap { $0.attributes["href"] }
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(targets.count > 6)
    for target in targets { #expect(ids.contains { "#" + $0 == target }, "\(target)") }
    for element in page.all {
      for name in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(name)), "\(name)")
      }
    }
  }

  @Test(arguments: ["sv", "en"])
  func headingsFollowEachOtherAndNothingIsEmpty(language: String) throws {
    let page = try StrictMarkup.read(try sample.page(language))
    let levels = page.all.compactMap { Int($0.name.wholeMatch(of: /h([1-6])/)?.1 ?? "") }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    #expect(page.all("main").count == 1)
    for name in [
      "h1", "h2", "h3", "p", "th", "td", "title", "desc", "summary", "caption", "a", "dt", "text",
    ] {
      for element in page.all(name) { #expect(!element.text.isEmpty, "\(name)") }
    }
    let body = try #require(page.all("body").first)
    #expect(!body.text.contains("{{") && !body.text.contains("()"))
  }

  @Test func everyPictureHasWordsAndATable() throws {
    let page = try StrictMarkup.read(try sample.page("sv"))
    // A face stands beside its name and its share.
    let (faces, pictures) = page.all("svg").reduce(into: ([StrictMarkup](), [StrictMarkup]())) {
      if $1.attributes["class"] == "face" { $0.0.append($1) } else { $0.1.append($1) }
    }
    #expect(faces.count == 10 && faces.allSatisfy { $0.attributes["aria-hidden"] == "true" })
    #expect(pictures.count >= 10)
    #expect(pictures.allSatisfy { $0.attributes["role"] == "img" })
    let figures = page.all("figure")
    #expect(
      figures.flatMap { $0.all("svg") }.count { $0.attributes["role"] != nil } == pictures.count)
    for figure in figures {
      let svg = try #require(figure.all("svg").first)
      #expect(svg.children.prefix(2).map(\.name) == ["title", "desc"])
      #expect(svg.attributes["aria-labelledby"]?.split(separator: " ").count == 2)
      #expect(figure.all("table").count == 1 && figure.all("details").count == 1)
      #expect(figure.all("details").first?.attributes["open"] == "open")
    }
    for table in page.all("table") {
      #expect(table.all("caption").count == 1)
      #expect(table.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
      let widths = Set(table.all("tr").map(\.children.count))
      #expect(widths.count == 1)
    }
  }

  @Test func theFiguresAreThoseOfTheJSON() throws {
    let page = try StrictMarkup.read(try sample.page("en"))
    let json = JSONReport(document: try sample.document("en")).object
    for (id, by) in [("activities", "activity"), ("months", "month"), ("bands-index", "band")] {
      let table = try #require(page.all("figure").first { $0.attributes["id"] == id })
      let rows = table.all("tbody").flatMap { $0.all("tr") }.map { $0.children.map(\.text) }
      let tables = json["tables"]?.arrayValue?.compactMap(\.objectValue) ?? []
      let figures = try #require(tables.first { $0["by"] == .string(by) })
      let groups = figures["rows"]?.arrayValue?.compactMap(\.objectValue) ?? []
      #expect(rows.count == groups.count && !rows.isEmpty, "\(id)")
      func cells(_ group: JSONObject) -> [String] {
        guard case .number(let index) = group["index"], case .number(let low) = group["answers"],
          case .number(let high) = group["answersTo"]
        else { return ["not shown", "–"] }
        return [low + "–" + high, index.replacing(".0", with: "")]
      }
      let shown = rows.map { [$0[1].replacing(",", with: ""), $0[2]] }
      #expect(
        shown.sorted { $0.joined() < $1.joined() }
          == groups.map(cells).sorted { $0.joined() < $1.joined() })
    }
    let years = json["years"]?.arrayValue?.compactMap(\.objectValue) ?? []
    #expect(years.count == 2)
    let arrivals = try #require(
      page.all("figure").first { $0.attributes["id"] == "years-arrivals" })
    #expect(
      arrivals.all("tbody")[0].all("tr").map { $0.children[1].text.replacing(",", with: "") }
        == years.compactMap { $0["arrivals"]?.intValue.map(String.init) })
  }

  @Test func whatIsHiddenStandsNowhere() throws {
    let page = try StrictMarkup.read(try sample.page("en"))
    let hidden = sample.followUp.results.tables.flatMap { table in
      table.rows.filter { $0.scores == nil }.map { (table.dimension, $0.key) }
    }
    #expect(!hidden.isEmpty)
    let names = ResultWords(
      words: try sample.localizer.catalogue("en"), place: sample.place, questions: nil)
    var seen = 0
    for (division, key) in hidden {
      let name = names.name(key, division)
      for table in page.all("table")
      where table.all("th").first?.text == names.heading(division) {
        for row in table.all("tr") where row.children.first?.text == name {
          #expect(row.children[1].text == "not shown" || row.children.count < 5)
          seen += 1
        }
      }
    }
    #expect(seen > 0)
  }

  @Test func hostileNamesDoNoHarm() throws {
    let evil = "</title><script src=\"http://x\">alert('1')</script> & \u{202E}]]>"
    var place = sample.place
    place.site = try Fixture.site {
      $0["name"] = .string(evil)
      $0["background"] = .string("<h1>" + evil)
    }
    for (file, activity) in place.activities.values {
      var document = activity.document
      document["title"] = .string(evil + file)
      place.activities.values[file] = try Activity(document)
    }
    let today = try #require(LocalDate("2026-11-20"))
    let reply = try Reply(
      JSONReader([
        "id": "a", "status": "done", "decided": "2026-11-20",
        "text": .object(["sv": .string(evil)]),
        "reply": .object(["sv": .string(evil)]),
      ]))
    let names = ResultWords(
      words: try sample.localizer.catalogue("sv"), place: place, questions: sample.questions)
    let report = ReportDocument(
      sample.followUp, names,
      wishes: [WishSummary(today...today, book: WishList(), replies: [reply], ideas: [])])
    let page = try StrictMarkup.read(HtmlReport(document: report).page)
    #expect(page.all("script").isEmpty && page.all("h1").count == 1)
    #expect(page.all("section").contains { $0.attributes["id"] == "wishes" })
  }

  @Test func aPlaceWithoutAnswersSaysSo() throws {
    let folder = ScratchFolder()
    let place = MeetingPlace(site: try Fixture.site())
    let day = try #require(LocalDate("2026-01-01"))
    let followUp = try FollowUp(
      of: CalendarPeriod(.month, containing: day),
      sources: [Results.Source(place, DataFolder(folder.path))],
      now: Date(timeIntervalSince1970: 2e9)
    )
    let names = ResultWords(
      words: try sample.localizer.catalogue("sv"), place: place, questions: nil)
    let page = try StrictMarkup.read(HtmlReport(document: ReportDocument(followUp, names)).page)
    #expect(page.text.contains("Färre än 5 svar, så inget visas."))
    #expect(page.all("svg").isEmpty && page.all("ul").isEmpty && page.all("h2").count >= 5)
  }

  @Test func whatIsToBeKnownStandsBeforeTheFigures() throws {
    var followUp = sample.followUp
    followUp.results.unread.lines = 3
    followUp.results.unread.files = ["journal/a", "journal/b", "journal/c", "journal/d"]
    followUp.results.unread.documents = ["programme/x.json"]
    var notes = ReportNotes()
    notes.made = LocalDate("2026-11-21")
    followUp.results.hasLate = true
    let document = try sample.document("sv", of: followUp, notes: notes)
    let page = try StrictMarkup.read(HtmlReport(document: document).page)
    let head = try #require(page.all("header").first).text
    let text = TextReport(document: document).lines
    let top = text.prefix(16).joined(separator: " ")
    for sentence in [
      "Mer har kommit in sedan detta först visades, eller så har programmet ändrats.",
      "3 rader i journalerna är skadade och räknas inte; kör kiosk check.",
      "4 journalfiler går inte att läsa och räknas inte (journal/a, journal/b, journal/c …); kör "
        + "kiosk check.",
      "Ett dokument går inte att läsa (programme/x.json), så siffror kan saknas; kör kiosk check.",
    ] {
      #expect(head.contains(sentence), "\(sentence)")
      #expect(top.contains(sentence), "\(sentence)")
    }
    #expect(head.contains("Gjord 2026-11-21"))
    #expect(text.prefix(16).filter { $0.count > 80 }.isEmpty)
    let quiet = try StrictMarkup.read(try sample.page("sv"))
    #expect(!quiet.text.contains("kiosk check"))
  }

  @Test func theHouseIsToldApartInEveryForm() throws {
    var followUp = sample.followUp
    let sentence = "80 räknade i huset som helhet"
    #expect(!(try sample.page("sv")).contains("i huset som helhet"))
    followUp.results.release.placeArrivals = 80
    let document = try sample.document("sv", of: followUp)
    #expect(HtmlReport(document: document).page.contains(sentence))
    #expect(TextReport(document: document).lines.contains(sentence))
  }

  @Test func aChangeNamesTheDaysAndTheAnswersItIsMeasuredAgainst() throws {
    let results = sample.followUp.results
    let count = try #require(results.before?.scores?.count)
    let against = "Mot 2026-04-01 – 2026-06-30 (\(count.low)–\(count.high) svar): "
    #expect(try sample.page("sv").contains(against))
    let text = TextReport(document: try sample.document("sv")).lines
    #expect(text.joined(separator: " ").contains(against))
  }

  @Test func aHighestMonthIsNamedOnlyWhereItCanBeTold() {
    func row(_ key: String, _ usual: Int, sessions: Int = 10) -> ReportRow {
      var scores = Scores()
      var sums = SessionSums()
      for session in 0..<sessions {
        for score in [usual, usual, usual, usual, session.isMultiple(of: 2) ? 3 : 4] {
          scores.add(score)
          sums.add(session: Int32(session), day: session, step: score - 1, times: 1)
        }
      }
      return ReportRow(
        ResultTable.Row(key: key, scores: ShownScores(scores, in: sums), arrivals: 0))
    }
    let (high, low) = (row("high", 5), row("low", 2))
    let found = ReportRow.extremes(of: [row("other", 3), low, high])
    #expect(found?.high.key == "high" && found?.low.key == "low")
    #expect(ReportRow.extremes(of: [row("one", 4), row("other", 4)]) == nil)
    // One that nothing can be said of is the highest.
    #expect(ReportRow.extremes(of: [low, row("few", 5, sessions: 4), row("other", 3)]) == nil)
    #expect(ReportRow.extremes(of: []) == nil)
  }

  @Test func aWishHasTheSameFateInBothForms() throws {
    let today = try #require(LocalDate("2026-11-20"))
    let replies = try ["approved", "planned"].map { status in
      try Reply(
        JSONReader([
          "id": .string(status), "status": .string(status), "decided": "2026-11-20",
          "text": .object(["sv": .string("Önskan " + status)]),
        ]))
    }
    let wishes = [WishSummary(today...today, book: WishList(), replies: replies, ideas: [])]
    let document = try sample.document("sv", wishes: wishes)
    let text = TextReport(document: document).lines
    let page = try StrictMarkup.read(HtmlReport(document: document).page)
    let items = try #require(page.all("ul").first { $0.attributes["class"] == "wishes" })
    for (wish, fate) in [("Önskan approved", "Inget svar än."), ("Önskan planned", "Planerat")] {
      let place = try #require(text.firstIndex(of: "  " + wish))
      #expect(text[place + 1] == "    " + fate)
      #expect(items.all("li").contains { $0.text == wish + fate })
    }
  }

  @Test func easySwedishIsSwedishWhereItHasNoWordsOfItsOwn() throws {
    #expect(sample.localizer.nearest("sv-x-lattlast", with: "report.title") == "sv")
    #expect(sample.localizer.nearest("en", with: "report.title") == "en")
    #expect(sample.localizer.nearest("sv-x-lattlast", with: "home.today") == "sv-x-lattlast")
  }

  /// The text keys that the report composes exist in the catalogue.
  @Test func noTextIsMissing() throws {
    let folder = Fixture.repository + "/Sources/Kiosk/Reports"
    let keys = try sample.localizer.catalogue("sv").keys
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for file in files where file.hasSuffix(".swift") {
      let code = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for match in code.matches(of: /[^.]text\(\s*"([a-zA-Z.]+)"[,)]/) {
        #expect(keys.contains("report." + match.1), "\(match.1)")
      }
    }
  }

  @Test func whatIsNotKnownStandsLast() throws {
    let names = ResultWords(
      words: try sample.localizer.catalogue("sv"), place: sample.place, questions: nil)
    let known = try #require(sample.followUp.results.tables.first { $0.dimension == .organiser })
    var table = known
    table.rows = ["", "Ö-laget", ResultTable.goneKey, "A-laget"].map {
      ResultTable.Row(key: $0, scores: nil, arrivals: 0)
    }
    #expect(names.ordered(table).prefix(2).map(\.key) == ["A-laget", "Ö-laget"])
  }
}
