import Foundation
import Testing

extension EndToEnd {
  /// `scripts/lint-house` finds what it is there for.
  @Suite struct HouseRulesTests {
    private static let script =
      #filePath.components(separatedBy: "/Tests/")[0] + "/scripts/lint-house"

    /// Checks a repository with some files in it.
    private func lint(_ files: [String: String]) async throws -> Program.Output {
      let folder = try KioskFolder()
      for (path, text) in files {
        let url = URL(fileURLWithPath: folder.path + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      return try await Program.command([Self.script, folder.path])
    }

    private static let good = "struct One {\n  let value = 1\n}\n"

    @Test func whatIsGoodPasses() async throws {
      let output = try await lint([
        "Sources/Kiosk/App/One.swift": Self.good, "assets/a.json": "{\"a\": 1}",
      ])
      #expect(output.ending == .exited(0), "\(output.errors)")
    }

    @Test(arguments: [
      "let one = try! make()", "let one = value as! String", "nonisolated(unsafe) var one = 1",
      "extension One: @unchecked Sendable {}", "func end() { fatalError(\"no\") }",
    ])
    func whatEndsTheKioskDoesNot(line: String) async throws {
      let output = try await lint(["Sources/Kiosk/App/One.swift": Self.good + line + "\n"])
      #expect(output.ending == .exited(1) && output.errors.contains("One.swift"), "\(line)")
    }

    @Test(arguments: [
      "let lines = TextWidth.wrap(text, 38)", "let bar = String(repeating: \"#\", count: 9)",
      "let mark = \"█\"",
    ])
    func aPageThatLaysItselfOutDoesNot(line: String) async throws {
      let page = ["Sources/Kiosk/Features/A/One.swift": Self.good + line + "\n"]
      let output = try await lint(page)
      #expect(output.ending == .exited(1) && output.errors.contains("One.swift"), "\(line)")
      let report = try await lint(["Sources/Kiosk/Reports/One.swift": Self.good + line + "\n"])
      #expect(report.ending == .exited(0), "\(report.errors)")
    }

    @Test func aFileThatIsTooLongDoesNot() async throws {
      let lines = String(repeating: "// A line.\n", count: 400)
      let output = try await lint(["Sources/Kiosk/App/One.swift": Self.good + lines])
      #expect(output.ending == .exited(1) && output.errors.contains("One.swift"))
    }

    @Test func roomsInACircleDoNot() async throws {
      let output = try await lint([
        "Sources/Kiosk/App/One.swift": "struct One {\n  var two: Two?\n}\n",
        "Sources/Kiosk/Pages/Two.swift": "struct Two {\n  func make() -> One { One() }\n}\n",
      ])
      #expect(output.ending == .exited(1) && output.errors.contains("circle"))
    }

    @Test(arguments: [
      "/// Whoever\n/// came.", "let houseSign = 1", "/* A minus\nsign, or a sign. */",
    ])
    func aWordThatIsNotUsedDoesNot(line: String) async throws {
      let words = "whoever came -> visitors\n[code]\nsign -> character -> minus sign\n"
      let files = ["Sources/Kiosk/App/One.swift": Self.good, "Tests/words-not-used.txt": words]
      let plain = try await lint(files)
      #expect(!plain.errors.contains("One.swift"))
      let output = try await lint(
        files.merging(["Sources/Kiosk/App/One.swift": Self.good + line + "\n"]) { $1 })
      #expect(output.ending == .exited(1) && output.errors.contains("One.swift"), "\(line)")
    }

    @Test func aKeyThatStandsTwiceDoesNot() async throws {
      let output = try await lint(["assets/a.json": "{\"a\": 1, \"a\": 2}"])
      #expect(output.ending == .exited(1) && output.errors.contains("assets/a.json"))
    }
  }
}
