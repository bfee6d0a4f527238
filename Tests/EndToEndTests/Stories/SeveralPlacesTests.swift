import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Kiosks and an office that a real Syncthing keeps in step, set up by `packaging/several-places`.
  @Suite struct SeveralPlacesTests {
    @Test(.needsSyncthing) func nothingIsLostBetweenThem() async throws {
      let more = Program.isSoaking ? ["--days", "30"] : ["--short"]
      let output = try await Program.command(
        ["python3", Syncthing.test, try Program.path()] + more, within: .seconds(1800))
      #expect(output.ending == .exited(0), "\(output.text)\(output.errors)")
      print(output.text)
    }

    @Test func theScriptNamesAllThatAPlaceShares() throws {
      let script = try String(contentsOfFile: Syncthing.script, encoding: .utf8)
      let lists = ["document_files", "document_folders"].flatMap { name in
        script.components(separatedBy: "\n\(name)=(").dropFirst().first?
          .prefix { $0 != ")" }.split(separator: " ").map(String.init) ?? []
      }
      let kinds = DocumentKind.all.map { $0.documentKind }
      #expect(kinds.contains(.people))
      for kind in kinds where kind != .people {
        #expect(lists.contains(kind.path) == kind.isShared, "\(kind.path)")
      }
      #expect(!lists.contains("people"))
    }

    @Test(
      .needsSyncthing,
      arguments: [
        (["card"], "not prepared yet"), (["setup"], "setup kiosk|office"),
        (
          ["setup", "kiosk", "--address", "127.0.0.1", "--data", "/dev/null/data"],
          "no folder /dev/null/data"
        ),
        (["dance"], "no command 'dance'"), (["--sideways"], "no option --sideways"),
        (["setup", "office", "--data"], "--data needs a value"),
        (["setup", "office", "--home", "/a b"], "without spaces"),
      ])
    func theScriptSaysWhatIsWrong(arguments: [String], words: String) async throws {
      let folder = try KioskFolder()
      let output = try await Program.command(
        [Syncthing.script, "--home", folder.path + "/sync"] + arguments)
      #expect(output.ending == .exited(1) && output.errors.contains(words), "\(output.errors)")
      let help = try await Program.command([Syncthing.script, "--help"])
      #expect(help.ending == .exited(0) && help.text.contains("usage: packaging/several-places"))
    }
  }
}
