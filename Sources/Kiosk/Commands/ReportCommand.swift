import ArgumentParser
import Foundation
import KioskModel
import Statistics

/// `kiosk report`: what a period has shown, as text, JSON or a page.
struct ReportCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the results for a period.",
    discussion: """
      There are results of calendar weeks, months, quarters and years that are over; what has been \
      shown of a period is kept and shown again as it was. Groups of fewer than five responses are \
      not shown, and numbers of responses are rounded, so that nothing reveals such a group.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "The first day, such as 2026-11-01.") var from: LocalDate
  @Option(help: "The last day.") var to: LocalDate
  @Option(
    help: """
      The id of a meeting place below the data folder; may be repeated (default: all of them).
      """)
  var site: [String] = []
  @Option(help: "The language, such as sv or en.") var language: String?
  @Flag(help: "Only the summary, which is one page of paper.") var short = false
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Write the report as an HTML page to this file.", completion: .file())
  var html: String?
  @Option(help: "A CSV file of reference values, laid out as in Kolada.", completion: .file())
  var reference: String?
  @Option(
    help: """
      A folder for what speeds up the next report (default: the data folder; none for several \
      places, in whose folders nothing is written).
      """, completion: .directory)
  var cache: String?

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      for (option, name) in [("--html", html), ("--reference", reference), ("--cache", cache)]
      where name == "" {
        throw CommandFailure.noName(option: option)
      }
      try tool.printReport(self, now: Date())
    }
  }
}

extension CommandLineTool {
  /// Prints the report that is asked for, or writes it as a page, or both.
  func printReport(_ asked: ReportCommand, now: Date) throws {
    let (readable, lost) = try sources(asked.site)
    let sources = cached(readable, in: asked.cache)
    guard let place = sources.first?.place else { return }
    var notes = ReportNotes()
    let today = place.site.timeZone.localTime(at: now).date
    let period = try calendarPeriod(asked.from, asked.to, today: today)
    notes.made = today
    let tag = asked.language ?? place.site.languages.first ?? "sv"
    guard access(assets.locales + "/\(tag).json", R_OK) == 0 else {
      throw CommandFailure.badValue(tag, option: "--language")
    }
    let found = readOrTell { try TargetPlan(ifAny: folder) ?? TargetPlan() }
    let plan = found ?? TargetPlan()
    notes.lost = plan.targets(without: sources.map(\.place))
    let references = try references(asked.reference, plan, lastYear: period.days.upperBound.year)
    let progress = Progress(words.text("results.progress"))
    var followUp = try FollowUp(
      of: period, plan: plan, references: references, sources: sources, now: now
    ) { progress.show($0) }
    progress.end()
    warn(followUp.results.unread)
    followUp.results.unread.documents += lost
    if found == nil { followUp.results.unread.documents.append("targets.json") }
    let wishes = try sources.enumerated().map { number, source in
      let book = try WishReader(source.folder).read(
        period.days, on: followUp.wishDays[number] ?? [])
      return WishSummary(
        period.days, book: book, replies: source.place.replies.values.values, ideas: assets.ideas)
    }
    let questions = readOrTell { try assets.questions(place.site.questionSet, folder: folder) }
    func document(_ language: String) throws -> ReportDocument {
      let names = ResultWords(
        words: try localizer.catalogue(language), place: place, questions: questions,
        others: sources.dropFirst().map(\.place))
      return ReportDocument(followUp, names, wishes: wishes, notes: notes)
    }
    if let html = asked.html {
      // A page says which language it is in, so that it is read aloud in the right one.
      let spoken = localizer.nearest(tag, with: "report.title")
      try write(HtmlReport(document: try document(spoken), isShort: asked.short).page, to: html)
    }
    if asked.json {
      print(JSONReport(document: try document(tag), isShort: asked.short).text, terminator: "")
    } else if asked.html == nil {
      for line in TextReport(document: try document(tag), isShort: asked.short).lines {
        print(line)
      }
    }
  }

  /// Puts a page in the place of a file in one step.
  private func write(_ page: String, to file: String) throws {
    do {
      try Document.save(bytes: Array(page.utf8), to: file)
    } catch {
      guard error.isMissing || error.isNoFolder else { throw error }
      throw CommandFailure.noFolder(for: file)
    }
    Self.complain(words.text("report.written", ["file": file]))
  }

  /// What was read; what cannot be read is reported, and the report goes on without it.
  private func readOrTell<Value>(_ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch {
      Self.complain("kiosk: " + words.sentence(for: error) + " " + words.text("report.without"))
      return nil
    }
  }

  /// The values of a file that was named, or else of the data folder's own if it has one.
  private func references(
    _ file: String?, _ plan: TargetPlan, lastYear: Int
  ) throws -> [ReferenceValue] {
    let path = file ?? folder.reference
    let bytes: [UInt8]
    do {
      bytes = try Disk.live.read(path, upTo: Document.largest)
    } catch {
      if error.code == EISDIR { throw CommandFailure.isFolder(path) }
      guard file == nil, error.isMissing else { throw error }
      return []
    }
    let reading = ReferenceFile(bytes, file: path, plan: plan, lastYear: lastYear)
    for problem in reading.problems { Self.complain("kiosk: " + words.sentence(problem)) }
    return reading.values
  }
}
