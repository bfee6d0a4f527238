import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The data package, as others read it.
  @Suite struct ExportTests {
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

    private static let period = ["--from", "2025-12-01", "--to", "2026-10-31"]

    private func export(_ data: KioskFolder, to path: String, _ more: [String] = [])
      async throws -> Program.Output
    {
      try await Program.run(["export", path, "--data", data.path] + more)
    }

    private func validate(_ path: String) async throws -> Program.Output {
      try await Program.command([Oracle.python, Oracle.validator, path + "/datapackage.json"])
    }

    @Test(.needsOracle, arguments: [[], ["--excel"]])
    func theReferenceImplementationFindsItValid(form: [String]) async throws {
      let folder = try await Self.year.value
      let target = try KioskFolder()
      let path = target.path + "/package"
      let output = try await export(folder, to: path, Self.period + form)
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(output.text.contains("ratings.csv\t"))
      let answer = try await validate(path)
      #expect(answer.ending == .exited(0), "\(answer.text)\(answer.errors)")
      #expect(answer.text.hasPrefix("valid: "))
      // It is not valid because nothing is looked at: another score, and one that there is not.
      let file = path + "/ratings.csv"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let (from, to) = form.isEmpty ? (",5,false,", ",9,false,") : (";5;false;", ";9;false;")
      try text.replacing(from, with: to, maxReplacements: 1).write(
        toFile: file, atomically: true, encoding: .utf8)
      let broken = try await validate(path)
      #expect(broken.ending == .exited(1))
      #expect(broken.text.contains("hash-count") && broken.text.contains("constraint-error"))
    }

    @Test func anExportIsWrittenDown() async throws {
      let folder = try KioskFolder.bare()
      let target = try KioskFolder()
      #expect(try await export(folder, to: target.path).ending == .exited(0))
      let audit = try await Program.run(["audit", "--data", folder.path])
      #expect(audit.text.contains("tog ut data (0)"))
    }

    @Test func whatCannotBeDoneIsOneSentence() async throws {
      let folder = try KioskFolder.bare()
      let target = try KioskFolder()
      try "x".write(toFile: target.path + "/mine", atomically: true, encoding: .utf8)
      for more in [
        [target.path], [target.path + "/mine"], [target.path + "/mine/below"],
        [target.path + "/not/there"], [""],
        [target.path + "/new", "--from", "2999-01-01", "--to", "2999-01-02"],
        [target.path + "/new", "--from", "2026-11-02", "--to", "2026-11-01"],
      ] {
        let output = try await Program.run(["export", "--data", folder.path] + more)
        #expect(output.ending == .exited(1))
        #expect(output.errors.split(whereSeparator: \.isNewline).count == 1, "\(output.errors)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: target.path) == ["mine"])
    }

    @Test(.needsRoot) func aFullDiskIsLeftAsItWas() async throws {
      let folder = try await Self.year.value
      let target = try KioskFolder()
      let disk = try await TinyDisk(at: target.path, options: "size=128k")
      let output = try await export(folder, to: target.path + "/package", Self.period)
      #expect(output.ending == .exited(1))
      #expect(output.errors.contains("disken är full"), "\(output.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: target.path).isEmpty)
      try await disk.unmount()
    }
  }
}
