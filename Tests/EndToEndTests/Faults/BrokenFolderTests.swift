import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Whatever keeps the kiosk from starting makes the check fail: both are tried on the same folder.
  @Suite struct BrokenFolderTests {
    /// What is wrong with a folder.
    enum Fault: String, CaseIterable {
      case programmeIsAFile, noticesIsAFile, speechIsAFile, importIsAFile
      case lockIsAFolder, siteIsAFolder, siteIsBroken, unknownZone, unknownLanguage, newerVersion

      func make(in folder: KioskFolder) throws {
        func put(_ text: String, _ name: String) throws {
          let path = folder.path + "/" + name
          try? FileManager.default.removeItem(atPath: path)
          try text.write(toFile: path, atomically: false, encoding: .utf8)
        }
        func site(_ change: (String) -> String) throws {
          let text = try String(contentsOfFile: folder.data.site, encoding: .utf8)
          try #require(change(text) != text)
          try put(change(text), "site.json")
        }
        func makeFolder(_ name: String) throws {
          try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
          try Disk.live.makeFolder(folder.path + "/" + name)
        }
        switch self {
        case .programmeIsAFile: try put("x", "programme")
        case .noticesIsAFile: try put("x", "notices")
        case .speechIsAFile: try put("x", "speech")
        case .importIsAFile: try put("x", "import")
        case .lockIsAFolder:
          // Whatever the lock is called, it is there once a kiosk has run.
          for name in try Disk.live.list(folder.data.local) where name.hasSuffix(".lock") {
            try makeFolder("local/" + name)
          }
        case .siteIsAFolder: try makeFolder("site.json")
        case .siteIsBroken: try put("{", "site.json")
        case .unknownZone: try site { $0.replacing("Europe/Stockholm", with: "Europe/Nowhere") }
        case .unknownLanguage: try site { $0.replacing(#""sv""#, with: #""tlh""#) }
        case .newerVersion: try site { $0.replacing(#""version": 1"#, with: #""version": 99"#) }
        }
      }
    }

    @Test(arguments: Fault.allCases)
    func whatKeepsItFromStartingIsFoundByTheCheck(fault: Fault) async throws {
      let folder = try KioskFolder.bare()
      do { _ = try folder.data.lock() }
      let well = try await Program.run(["check", "--data", folder.path])
      #expect(well.ending == .exited(0), "\(well)")
      try fault.make(in: folder)
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1), "\(fault): \(check)")
      #expect(check.text.hasSuffix("FEL HITTADES. Allt annat är läst och finns kvar.\n"))
      // Each error is told once.
      let lines = check.text.split(separator: "\n")
      #expect(Set(lines).count == lines.count)
      let kiosk = try PseudoTerminal(kiosk: folder)
      let ending = try await kiosk.child.end(seen: { "\(fault): " + kiosk.output.text() })
      #expect(ending == .exited(1))
    }

    @Test func aHealthyFolderStartsAndIsClean() async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Provplatsen")
      kiosk.child.send(SIGTERM)
      #expect(try await kiosk.child.end() == .exited(0))
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(0), "\(check)")
    }

    @Test func aNameWithEscapesIsShownHarmlessly() async throws {
      let folder = try KioskFolder.bare()
      try "{".write(
        toFile: folder.data.path(.programme) + "/a\u{1B}[2J\nAllt är helt..json",
        atomically: false, encoding: .utf8)
      for language in ["C.UTF-8", "en_US.UTF-8"] {
        var environment = Program.environment
        environment["LANG"] = language
        let check = try await Program.run(
          ["check", "--data", folder.path], environment: environment)
        #expect(check.ending == .exited(1))
        #expect(check.text.contains(#"a\u{1B}[2J\u{A}Allt"#), "\(check)")
        #expect(!check.text.utf8.contains(0x1B))
        #expect(!check.text.split(separator: "\n").contains { $0.hasPrefix("Allt är helt") })
      }
    }

    @Test func aChangedDocumentIsNamedUntilItIsAccepted() async throws {
      let folder = try KioskFolder()
      let setup = try await Program.run([
        "setup", "--name", "Provplatsen", "--data", folder.path,
      ])
      #expect(setup.ending == .exited(0))
      let text = try String(contentsOfFile: folder.data.site, encoding: .utf8)
      try text.replacing("Provplatsen", with: "Provplatseo")
        .write(toFile: folder.data.site, atomically: true, encoding: .utf8)
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1))
      #expect(check.text.contains("site.json: ändrad sedan programmet skrev den"), "\(check)")
      let json = try await Program.run(["check", "--json", "--data", folder.path])
      #expect(json.text.contains(#""kind": "changed""#))
      let wrong = try await Program.run(["check", "--data", folder.path, "--accept", "/etc/passwd"])
      #expect(wrong.ending == .exited(1) && wrong.errors.contains("ingen fil i datamappen"))
      let accepted = try await Program.run([
        "check", "--data", folder.path, "--accept", "site.json",
      ])
      #expect(accepted.ending == .exited(0), "\(accepted)")
      #expect(accepted.text.hasPrefix("site.json: godtagen som den är\n"))
      #expect(try await Program.run(["check", "--data", folder.path]).ending == .exited(0))
    }
  }
}
