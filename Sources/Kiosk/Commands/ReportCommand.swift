import ArgumentParser
import Foundation
import KioskModel

/// `kiosk report`: what a period has shown, as text, JSON or a page.
struct ReportCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the results of a period.",
    discussion: """
      Groups of fewer than five answers are not shown, nor what would tell them. Two reports of \
      periods that overlap are not guarded against each other.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "The first day, such as 2026-11-01.") var from: String
  @Option(help: "The last day.") var to: String
  @Option(
    help: """
      A place of those below the data folder, by its id; may be given again. All of them where it \
      is left out.
      """)
  var site: [String] = []
  @Option(help: "The language, such as sv or en.") var language: String?
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Write a page to read and print (HTML) into a file.", completion: .file())
  var html: String?
  @Option(help: "Reference values, a CSV in Kolada's layout.", completion: .file())
  var reference: String?

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      guard let first = LocalDate(from) else {
        throw CommandFailure.badValue(from, option: "--from")
      }
      guard let last = LocalDate(to), first <= last, last - first < 36_600 else {
        throw CommandFailure.badValue(to, option: "--to")
      }
      try tool.report(
        first...last, sites: site, language: language, asJSON: json, html: html,
        reference: reference,
        now: Date())
    }
  }
}

extension CommandLineTool {
  /// Prints the results of some days, or writes them as a page, or both.
  func report(
    _ days: ClosedRange<LocalDate>, sites: [String], language: String?, asJSON: Bool, html: String?,
    reference: String?, now: Date
  ) throws {
    let sources = try sources(sites)
    guard let place = sources.first?.place else { return }
    let tag = language ?? place.site.languages.first ?? "sv"
    guard access(assets.locales + "/\(tag).json", R_OK) == 0 else {
      throw CommandFailure.badValue(tag, option: "--language")
    }
    let plan = targetPlan()
    let references = try references(reference, plan, lastYear: days.upperBound.year)
    let progress = Progress(words.text("results.progress"))
    let followUp = try FollowUp(
      of: days, plan: plan, references: references, sources: sources, now: now
    ) { progress.show($0) }
    progress.end()
    let wishes = try sources.enumerated().map { number, source in
      let book = try WishReader(source.folder).read(days, on: followUp.wishDays[number] ?? [])
      return WishSummary(
        days, book: book, replies: source.place.replies.values.values, ideas: assets.ideas)
    }
    let questions = questions(of: place)
    func names(_ language: String) throws -> ResultWords {
      ResultWords(
        words: try localizer.catalogue(language), place: place, questions: questions,
        others: sources.dropFirst().map(\.place))
    }
    if let html {
      // A page says which language it is in, so that it is read aloud in the right one.
      let spoken = localizer.nearest(tag, with: "report.title")
      let page = HtmlReport(followUp: followUp, names: try names(spoken), wishes: wishes)
      try write(page.page, to: html)
    }
    if asJSON {
      var object = followUp.json(sites: sources.map(\.place.site))
      object["wishes"] = .array(wishes.map { .object($0.json) })
      let document = JSONWriter.document(.object(object))
      print(String(decoding: document, as: UTF8.self), terminator: "")
    } else if html == nil {
      let report = TextReport(followUp: followUp, names: try names(tag), wishes: wishes)
      for line in report.lines { print(line) }
    }
  }

  /// The meeting place of the data folder, or where that is a folder of data folders those of them
  /// that are wanted.
  private func sources(_ wanted: [String]) throws -> [Results.Source] {
    var sources: [Results.Source] = []
    if access(folder.site, F_OK) == 0 {
      sources = [Results.Source(try place(), folder)]
    } else {
      for name in (try? Disk.live.list(folder.root)) ?? [] {
        let below = DataFolder(folder.root + "/" + name)
        guard access(below.site, F_OK) == 0 else { continue }
        sources.append(Results.Source(try MeetingPlace(below), below))
      }
      guard !sources.isEmpty else { throw CommandFailure.noPlace(folder: folder.root) }
    }
    let known = Set(sources.map(\.place.site.id))
    for site in wanted where !known.contains(site) {
      throw CommandFailure.badValue(site, option: "--site")
    }
    return wanted.isEmpty ? sources : sources.filter { wanted.contains($0.place.site.id) }
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

  /// The questions that the place asks; those that cannot be read are told of, and the report goes
  /// on without their words.
  private func questions(of place: MeetingPlace) -> QuestionSet? {
    let asked = assets.questionReading(place.site.questionSet, folder: folder)
    if let error = asked.error {
      Self.complain("kiosk: " + words.sentence(error) + " " + words.text("report.without"))
    }
    return asked.questions
  }

  /// The targets; those that cannot be read are told of, and the report goes on without.
  private func targetPlan() -> TargetPlan {
    do {
      return try TargetPlan(ifAny: folder) ?? TargetPlan()
    } catch {
      Self.complain("kiosk: " + words.sentence(error) + " " + words.text("report.without"))
      return TargetPlan()
    }
  }

  /// The values of a file that was named, or else of the data folder's own if it has one.
  private func references(
    _ file: String?, _ plan: TargetPlan, lastYear: Int
  ) throws -> [ReferenceValue] {
    let path = file ?? folder.reference
    let bytes: [UInt8]
    do {
      bytes = try Disk.live.read(path)
    } catch {
      guard file == nil, error.isMissing else { throw error }
      return []
    }
    let reading = ReferenceFile(bytes, file: path, plan: plan, lastYear: lastYear)
    for problem in reading.problems { Self.complain("kiosk: " + words.sentence(problem)) }
    return reading.values
  }
}
