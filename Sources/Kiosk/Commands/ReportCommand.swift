import ArgumentParser
import Foundation
import KioskModel

/// `kiosk report`: what a period has shown, as text or JSON.
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
  @Option(help: "The language, such as sv or en.") var language: String?
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      guard let first = LocalDate(from) else {
        throw CommandFailure.badValue(from, option: "--from")
      }
      guard let last = LocalDate(to), first <= last, last - first < 36_600 else {
        throw CommandFailure.badValue(to, option: "--to")
      }
      try tool.report(first...last, language: language, asJSON: json, now: Date())
    }
  }
}

extension CommandLineTool {
  /// Prints the results of some days.
  func report(
    _ days: ClosedRange<LocalDate>, language: String?, asJSON: Bool, now: Date
  ) throws {
    let place = try place()
    let tag = language ?? place.site.languages.first ?? "sv"
    guard access(assets.locales + "/\(tag).json", R_OK) == 0 else {
      throw CommandFailure.badValue(tag, option: "--language")
    }
    let progress = Progress(words.text("results.progress"))
    let sources = [Results.Source(place, folder)]
    guard
      let results = try Results(
        of: days, sources: sources, now: now,
        progress: {
          progress.show($0)
          return true
        })
    else { return }
    progress.end()
    if asJSON {
      let document = JSONWriter.document(.object(results.json(site: place.site)))
      print(String(decoding: document, as: UTF8.self), terminator: "")
      return
    }
    let names = ResultWords(
      words: try localizer.catalogue(tag), place: place,
      questions: try? assets.questions(place.site.questionSet, folder: folder))
    for line in TextReport(results: results, names: names).lines { print(line) }
  }
}
