import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Nobody is found in what the program shows, by somebody who has all of it and a solver of linear
  /// programs (Tests/Adversary, which shares no code with the program).
  @Suite struct AdversaryTests {
    /// A place of the demonstration, with a share of its answers.
    struct Place: Sendable, CustomTestStringConvertible {
      var seed: Int
      var share: String

      var testDescription: String { "seed \(seed), \(share) of the answers" }
    }

    private static let places =
      Program.isSoaking
      ? (1...20).flatMap { seed in ["1", "0.667", "0.2"].map { Place(seed: seed, share: $0) } }
      : [Place(seed: 1, share: "0.2")]

    private struct Days {
      var first: LocalDate
      var last: LocalDate
    }

    private func make(_ place: Place) async throws -> KioskFolder {
      let (whole, part) = (try KioskFolder(), try KioskFolder())
      let made = try await Program.run([
        "demo", "--prepare", "--data", whole.path, "--now", KioskFolder.now, "--seed",
        String(place.seed), "--years", "1",
      ])
      #expect(made.ending == .exited(0), "\(made.errors)")
      let thinned = try await Program.command([
        Oracle.python, Oracle.thinning, whole.path, part.path + "/data", place.share,
      ])
      #expect(thinned.ending == .exited(0), "\(thinned.errors)")
      return part
    }

    /// The reports of some periods, as files.
    private func reports(_ periods: [Days], _ folder: KioskFolder) async throws -> [String] {
      var files: [String] = []
      for days in periods {
        let output = try await Program.run([
          "report", "--json", "--data", folder.path + "/data", "--from", days.first.description,
          "--to", days.last.description,
        ])
        #expect(output.ending == .exited(0), "\(output.errors)")
        files.append(folder.path + "/\(days.first)-\(days.last).json")
        try output.text.write(toFile: files[files.count - 1], atomically: true, encoding: .utf8)
      }
      return files
    }

    private func attack(
      _ folder: KioskFolder, _ files: [String], _ more: [String] = []
    ) async throws -> Program.Output {
      try await Program.command(
        [Oracle.python, Oracle.adversary, folder.path + "/data"] + files + more,
        within: .seconds(900))
    }

    /// The data packages of some months, each as a folder.
    private func packages(_ months: [Days], _ folder: KioskFolder) async throws -> [String] {
      var packages: [String] = []
      for days in months {
        packages.append(folder.path + "/package-\(days.first)")
        let output = try await Program.run([
          "export", packages[packages.count - 1], "--data", folder.path + "/data", "--from",
          days.first.description, "--to", days.last.description,
        ])
        #expect(output.ending == .exited(0), "\(output.errors)")
      }
      return packages
    }

    @Test(.needsOracle, arguments: places)
    func nobodyIsFound(place: Place) async throws {
      let folder = try await make(place)
      // A quarter with its months and all of its weeks; in soak the weeks of the whole year.
      let first = try #require(LocalDate(Program.isSoaking ? "2025-12-01" : "2026-06-29"))
      let last = try #require(LocalDate("2026-10-04"))
      let weeks = stride(from: 0, to: last - first, by: 7)
        .map { Days(first: first + $0, last: first + $0 + 6) }
      let months = try ["07-31", "08-31", "09-30"].map { end in
        let last = try #require(LocalDate("2026-" + end))
        return Days(first: last - (last.day - 1), last: last)
      }
      let quarter = Days(first: months[0].first, last: months[2].last)
      let weekly = try await reports(weeks, folder)
      let monthly = try await reports(months, folder)
      let quarterly = try await reports([quarter], folder)
      let packages = try await packages(months, folder)
      let longer = monthly + quarterly
      let attempts: [(files: [String], options: [String])] = [
        (weekly + longer + packages, ["--today"]),
        ([monthly[0], packages[0]], ["--together", "--people"]),
        (Array(weekly.suffix(14)) + longer + packages, ["--together", "--today"]),
      ]
      for attempt in attempts {
        let found = try await attack(folder, attempt.files, attempt.options)
        #expect(found.ending == .exited(0), "\(found.text.suffix(800))\(found.errors)")
        #expect(found.text.contains("attacked; 0 of "))
      }
      // The same adversary finds somebody where small groups are left out and nothing else is done.
      let exact = try await attack(folder, weekly, ["--exact"])
      #expect(exact.ending == .exited(1) && exact.text.contains("known"), "\(exact.errors)")
    }
  }
}
