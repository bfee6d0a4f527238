import ArgumentParser
import Foundation
import KioskModel

/// `kiosk measure`: measurements for `make bench`; hidden from the help.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure for make bench.", shouldDisplay: false,
    subcommands: [AppendCommand.self, SearchCommand.self, UpkeepCommand.self])

  /// Measures how long it takes to save a rating.
  struct AppendCommand: KioskCommand {
    static let configuration = CommandConfiguration(commandName: "append")

    @OptionGroup var data: DataOptions
    @Option(help: "The number of ratings.") var count = 200

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        try Disk.live.makeFolder(tool.folder.root)
        var writer = JournalWriter(root: tool.folder.root, device: "measure")
        let day = LocalDate(dayNumber: 20_000)
        let rating = Rating(session: nil, score: 4, language: "sv", hour: 12)
        try writer.append(
          [FeedbackEvent.rating(rating).journalEvent(id: .random())], to: .feedback, on: day)
        var times: [Double] = []
        for _ in 0..<count {
          let start = ContinuousClock.now
          try writer.append(
            [FeedbackEvent.rating(rating).journalEvent(id: .random())], to: .feedback, on: day)
          times.append((ContinuousClock.now - start) / .microseconds(1))
        }
        times.sort()
        let line = JournalRecord(
          sequence: 100, id: UUID.random().uuidString, type: "rating",
          content: FeedbackEvent.rating(rating).journalEvent(id: .random()).content
        ).line
        let report: JSONObject = [
          "median_us": .number(String(times[times.count / 2])),
          "p99_us": .number(String(times[times.count * 99 / 100])),
          "line_bytes": .int(line.count + 1),
        ]
        print(String(decoding: JSONWriter.line(.object(report)), as: UTF8.self))
      }
    }
  }
}
