import ArgumentParser
import Foundation
import KioskModel

extension MeasureCommand {
  /// Measures searching for a name while it is typed, and reading all names at unlocking.
  struct SearchCommand: KioskCommand {
    static let configuration = CommandConfiguration(commandName: "search")

    @OptionGroup var data: DataOptions
    @Option(help: "A file of names, one per line, of people to add.") var names: String
    @Option(help: "A file with what is typed, one text per line.") var queries: String

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        let folder = tool.folder.path(.people)
        try Disk.live.makeFolder(folder)
        // These names need not survive a power cut.
        var disk = Disk.live
        disk.sync = { _, _ in }
        disk.syncFolder = { _ in }
        let people = PeopleFolder(tool.folder, disk: disk)
        let consent = Person.Consent(date: LocalDate(dayNumber: 20_000), textVersion: "1")
        // All at once: one who is added alone is also entered in the list of what the kiosk wrote.
        try Document.save(
          Self.lines(names).map { name in
            let id = UUID.random().uuidString.lowercased()
            return (Person.document(id: id, name: name, consent: consent), "\(folder)/\(id).json")
          }, disk: disk)
        let start = ContinuousClock.now
        let index = PeopleIndex(Array(people.read().values.values))
        let load = (ContinuousClock.now - start) / .microseconds(1)
        var times: [Double] = []
        var found = 0
        for query in try Self.lines(queries) {
          let start = ContinuousClock.now
          found += index.search(query, limit: SearchScreen.most).count
          times.append((ContinuousClock.now - start) / .microseconds(1))
        }
        times.sort()
        guard let slowest = times.last else {
          throw CommandFailure.badValue("", option: "--queries")
        }
        let report: JSONObject = [
          "people": .int(index.count), "load_us": .number(String(load)), "found": .int(found),
          "median_us": .number(String(times[times.count / 2])),
          "p99_us": .number(String(times[times.count * 99 / 100])),
          "slowest_us": .number(String(slowest)),
        ]
        print(String(decoding: JSONWriter.line(.object(report)), as: UTF8.self))
      }
    }

    private static func lines(_ path: String) throws -> [String] {
      try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        .map(String.init)
    }
  }
}
