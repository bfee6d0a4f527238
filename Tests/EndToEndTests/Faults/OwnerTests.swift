import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// A command of root acts as the folder's owner, so that the kiosk's service can open what it
  /// makes.
  @Suite(.needsOwner) struct OwnerTests {
    @Test func nothingThatACommandMakesBelongsToRoot() async throws {
      let folder = try KioskFolder()
      try await Owner.take(folder)
      let commands: [[String]] = [
        ["setup", "--name", "Provplatsen"], ["staff", "add", "Anna", "--role", "host"],
        ["check"], ["today"], ["report", "--from", "2026-01-01", "--to", "2026-01-31"],
        ["person", "purge", "--date-is-right"], ["audit"],
      ]
      for command in commands {
        let output = try await Program.run(command + ["--data", folder.path])
        #expect(output.ending == .exited(0), "\(command): \(output)")
      }
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Provplatsen")
      kiosk.send("4")
      try await eventually("the rating") { try folder.scores() == [4] }
      #expect(try await Owner.foreign(folder) == [])
    }

    /// The folder itself is made as the owner of the one above it.
    @Test func aFolderThatIsMadeBelongsToTheOwnerOfTheOneAbove() async throws {
      let folder = try KioskFolder()
      try await Owner.take(folder)
      let output = try await Program.run([
        "setup", "--name", "Provplatsen", "--data", folder.path + "/deep/data",
      ])
      #expect(output.ending == .exited(0), "\(output)")
      #expect(try await Owner.foreign(folder) == [])
    }

    @Test func whatRootMadeByOtherMeansIsNamedByTheCheck() async throws {
      let folder = try KioskFolder.bare()
      try await Owner.take(folder)
      // The owner may neither open this lock nor write this folder.
      try Data().write(to: URL(fileURLWithPath: folder.path + "/.lock"))
      chmod(folder.path + "/.lock", 0o600)
      chown(folder.data.path(.programme), 0, 0)
      chmod(folder.data.path(.programme), 0o755)
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1))
      #expect(check.text.contains(".lock: låset går inte att öppna"), "\(check)")
      #expect(check.text.contains("programme: datamappens ägare får inte läsa och skriva här"))
    }

    @Test func whereRootMayNotActAsTheOwnerTheCommandThatWorksIsNamed() async throws {
      let folder = try KioskFolder.bare()
      try await Owner.take(folder)
      let output = try await Program.command([
        "setpriv", "--bounding-set=-setuid,-setgid", "--inh-caps=-setuid,-setgid",
        Program.path(), "check", "--data", folder.path,
      ])
      #expect(output.ending == .exited(1))
      #expect(
        output.errors.hasSuffix("kör: sudo -u nobody kiosk check --data \(folder.path)\n"),
        "\(output)")
      #expect(output.errors.split(separator: "\n").count == 1 && output.text.isEmpty)
    }

    /// What may not be read is named, and everything else is reported and exported.
    @Test(arguments: ["journal/demo-1", "journal/demo-1/2026", "programme", "people"])
    func oneFolderThatMayNotBeReadStopsNothing(closed: String) async throws {
      let folder = try await KioskFolder.demonstration()
      try await Owner.take(folder)
      chmod(folder.path + "/" + closed, 0)
      defer { chmod(folder.path + "/" + closed, 0o700) }
      let days = ["--from", "2026-10-01", "--to", "2026-10-31", "--data", folder.path]
      let report = try await Program.run(["report"] + days)
      #expect(report.ending == .exited(0), "\(report)")
      #expect(report.text.contains("Nöjdhetsindex"))
      let export = try await Program.run(["export", folder.path + "/out"] + days)
      #expect(export.ending == .exited(0), "\(export)")
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1))
      let lines = check.text.split(separator: "\n").filter { $0.contains(closed + ":") }
      #expect(lines.count == 1, "\(check)")
      if closed != "people" { #expect(report.errors.contains(closed), "\(report.errors)") }
      let today = try await Program.run(["today", "--data", folder.path])
      #expect(today.ending == .exited(0))
    }

    @Test func aPlaceThatMayNotBeReadIsNamedAndTheOthersAreReported() async throws {
      let folder = try KioskFolder()
      for id in ["north", "south"] {
        let made = try await Program.run([
          "setup", "--name", id, "--data", folder.path + "/" + id,
        ])
        #expect(made.ending == .exited(0))
      }
      try await Owner.take(folder)
      chmod(folder.path + "/south", 0)
      defer { chmod(folder.path + "/south", 0o700) }
      let report = try await Program.run([
        "report", "--from", "2026-01-01", "--to", "2026-01-31", "--data", folder.path,
      ])
      #expect(report.ending == .exited(0), "\(report)")
      #expect(report.text.contains("north"))
      #expect(report.errors.contains("south/site.json"))
    }
  }
}
