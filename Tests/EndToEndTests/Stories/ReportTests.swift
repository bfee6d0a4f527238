import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Results at the command line.
  @Suite struct ReportTests {
    /// A year of the demonstration, made up once.
    private static let year = Task {
      let folder = try KioskFolder()
      let output = try await Program.run([
        "demo", "--prepare", "--data", folder.path, "--now", KioskFolder.now, "--seed", "1",
        "--years", "1",
      ])
      guard output.ending == .exited(0) else { throw Failure(output.errors) }
      return folder
    }

    private static let period = ["--from", "2025-12-01", "--to", "2026-11-19"]

    @Test func theReportIsReadableInTwoLanguages() async throws {
      let folder = try await Self.year.value
      let swedish = try await Program.run(["report", "--data", folder.path] + Self.period)
      #expect(swedish.ending == .exited(0))
      for words in ["Nöjdhetsindex (0–100)", "Mycket bra", "Svarsfrekvens", "Stavgång", "METOD"] {
        #expect(swedish.text.contains(words), "\(words)")
      }
      #expect(swedish.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let english = try await Program.run(
        ["report", "--data", folder.path, "--language", "en"] + Self.period)
      #expect(english.text.contains("Satisfaction index (0–100)"))
    }

    @Test func aPeriodWithoutAnswersSaysSo() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(["report", "--data", folder.path] + Self.period)
      #expect(output.ending == .exited(0))
      #expect(output.text.contains("Färre än 5 svar, så inget visas."))
    }

    @Test(arguments: [
      ["--from", "2026-11-20", "--to", "2026-11-01"], ["--from", "soon", "--to", "2026-11-01"],
      ["--from", "2026-11-01", "--to", "2026-11-20", "--language", "tlh"],
    ])
    func whatCannotBeDoneIsOneSentence(arguments: [String]) async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(["report", "--data", folder.path] + arguments)
      #expect(output.ending == .exited(1))
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test(.needsOracle, arguments: [("2025-12-01", "2026-11-19"), ("2026-10-01", "2026-10-31")])
    func duckDBCountsTheSame(from: String, to: String) async throws {
      let folder = try await Self.year.value
      let output = try await Program.run([
        "report", "--data", folder.path, "--from", from, "--to", to, "--json",
      ])
      #expect(output.ending == .exited(0))
      let file = folder.path + "/../report-\(UUID().uuidString).json"
      try output.text.write(toFile: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: file) }
      let answer = try await Program.command([
        Oracle.python, Oracle.script, folder.path, file,
      ])
      #expect(answer.ending == .exited(0), "\(answer.text)\(answer.errors)")
      #expect(answer.text.contains("figures are the same"))
    }
  }
}
