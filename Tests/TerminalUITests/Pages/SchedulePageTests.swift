import Testing

@testable import TerminalUI

/// A day's list with faces below it, and what stands beside it.
@Suite struct SchedulePageTests {
  init() { TerminalLocale.activate() }

  nonisolated private static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 33),
    Size(columns: 160, rows: 50), Size(columns: 200, rows: 60),
  ]

  private func row(
    _ hour: Int, _ title: String, _ status: String, _ phase: ScheduleRow.Phase
  ) -> ScheduleRow {
    ScheduleRow(
      hours: "\(hour):00–\(hour):45", title: title, room: "Stora salen",
      note: "svenska · Östersunds kommun", status: status, phase: phase, kind: "Föreläsning",
      details: "Vad kan man göra själv för att sova bättre om natten?")
  }

  private var day: [ScheduleRow] {
    [
      row(10, "Stavgång för alla som vill komma ut", "slut", .ended),
      row(14, "Maten och magen när man blir äldre", "PÅGÅR · 6 platser", .current),
      row(15, "Introduktion till digitala tjänster", "om 58 min", .upcoming),
      row(17, "Vävcafé", "", .scheduled),
    ]
  }

  private func painted(_ rows: [ScheduleRow], _ agenda: Agenda?, _ size: Size) -> RenderedPage {
    var page = Page<Void>(title: "IDAG", aside: "Allt är kostnadsfritt")
    page.blocks = [.schedule(rows, anchor: 1)]
    page.agenda = agenda
    page.question = "Hur var det?"
    page.choices = (1...5).map {
      Choice(key: .digit($0), label: "Bra", shape: .face($0), action: ())
    }
    page.choices.append(
      Choice(role: .details, key: .digit(6), label: "Veckan", shape: .footer, action: ()))
    page.choices.append(
      Choice(
        role: .languages, key: .digit(9), label: "Språk · Language",
        details: ["English", "Suomi", "Українська"], shape: .footer, action: ()))
    return PagePainter.paint(
      page, frame: PageFrame(name: "Torvalla", day: "fredag", clock: "14:32"), size: size,
      look: Appearance(faces: FaceDrawings(.outlined), hasFills: true))
  }

  private var agenda: Agenda {
    Agenda(
      title: "SEDAN",
      days: (1...9).map { day in
        Agenda.Day(
          name: "dag \(day)",
          entries: [
            Agenda.Entry(clock: "10:00", title: "Promenad \(day)"),
            Agenda.Entry(clock: "13:00", title: "Gå på museum tillsammans \(day)"),
          ])
      })
  }

  @Test(arguments: sizes) func noTitleIsCut(size: Size) {
    let canvas = painted(day, nil, size).canvas
    #expect(canvas.layoutProblems.isEmpty && !canvas.text.contains("…"), "\(canvas.text)")
    // On the smallest one the list is moved to see all of it.
    guard size.columns > 60 else { return }
    for word in day.flatMap({ $0.title.split(separator: " ") }) {
      #expect(canvas.text.contains(word), "\(word)\n\(canvas.text)")
    }
  }

  @Test(arguments: sizes.dropFirst()) func whatIsOnHasTwoLines(size: Size) throws {
    let rows = [day[1], day[3]]
    let canvas = painted(rows, nil, size).canvas
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    let title = try #require(lines.firstIndex { $0.contains("Maten och magen") })
    #expect(lines[title].contains("▶ 14:00–14:45") && lines[title].contains("PÅGÅR · 6 platser"))
    #expect(lines[title + 1].contains("Föreläsning · Stora salen · svenska"))
    #expect(canvas.row(title + 1).contains { $0.role == .currentDetail })
    // What it is about is told where there is much room.
    #expect(canvas.text.contains("sova bättre om natten") || size.rows < 50, "\(canvas.text)")
  }

  @Test func whereItIsStandsBesideTheTitle() {
    let text = painted([day[1], day[3]], nil, Size(columns: 80, rows: 24)).canvas.text
    #expect(text.contains("Vävcafé  Stora salen · svenska · Östersunds kommun\n"))
  }

  @Test(arguments: sizes) func whatComesLaterIsShownWhereThePageIsWide(size: Size) throws {
    let page = painted(day, agenda, size)
    let text = page.canvas.text
    #expect(text.contains("SEDAN") == (size.columns >= 120))
    guard size.columns >= 120 else { return }
    #expect(text.contains("Promenad 1") && !text.contains("dag 9"))
    // No day without an entry: the last line of the list is one.
    let list = text.split(separator: "\n").filter { $0.contains("dag ") || $0.contains("Promenad") }
    #expect(try #require(list.last).contains("Promenad"), "\(text)")
    #expect(page.canvas.layoutProblems.isEmpty)
  }

  @Test func aTouchOnWhatComesLaterOpensTheWeek() throws {
    let page = painted(day, agenda, Size(columns: 160, rows: 50))
    let line = try #require(
      page.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Promenad 1") })
    #expect(page.choice(at: Position(column: 120, row: line)) == 5)
  }

  @Test(arguments: sizes.dropFirst()) func theLanguagesAreATile(size: Size) throws {
    let page = painted(day, nil, size)
    let line = try #require(
      page.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Suomi") })
    #expect(page.canvas.row(line).contains { $0.role == .key && $0.text == "9" })
    #expect(page.canvas.row(line).filter { $0.role == .tile }.count > size.columns / 2)
    #expect(page.choice(at: Position(column: size.columns / 2, row: line)) == 6)
  }

  /// It is no wider than can be seen at a glance, and in the middle.
  @Test func aVeryWideTerminalHasMarginsAlike() {
    let page = painted(day, agenda, Size(columns: 240, rows: 60))
    let columns = page.canvas.text.split(separator: "\n").compactMap { line in
      line.firstIndex { $0 != " " }.map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(columns.min() == 36)
    #expect(page.canvas.text.split(separator: "\n").allSatisfy { $0.count <= 240 - 36 })
  }
}
