import Foundation
import Glibc
import KioskModel
import Testing

extension EndToEnd {
  /// The page is read aloud by a program that stands in for espeak-ng: it writes down what it is
  /// given and speaks for a minute.
  @Suite struct ListenTests {
    /// A folder with the program, and what it has written.
    private struct Voice {
      let folder: KioskFolder
      var bin: String { folder.path + "/bin" }
      var calls: [String] { lines("calls") }
      var pids: [pid_t] { lines("pids").compactMap { pid_t($0) } }
      var said: String { (try? String(contentsOfFile: bin + "/said", encoding: .utf8)) ?? "" }

      init(_ folder: KioskFolder) throws {
        self.folder = folder
        try Disk.live.makeFolder(folder.path + "/bin")
        let script = """
          #!/bin/sh
          echo $$ >> "\(folder.path)/bin/pids"
          cat >> "\(folder.path)/bin/said"
          echo "$@" >> "\(folder.path)/bin/calls"
          sleep 60
          echo "was not stopped" >> "\(folder.path)/bin/calls"
          """
        try script.write(toFile: bin + "/espeak-ng", atomically: true, encoding: .utf8)
        chmod(bin + "/espeak-ng", 0o755)
      }

      /// A kiosk for which it comes before all other programs.
      func kiosk() throws -> PseudoTerminal {
        var environment = Program.environment
        environment["PATH"] = bin + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        return try PseudoTerminal(
          [Program.path(), "--data", folder.path], environment: environment, keeping: folder)
      }

      private func lines(_ name: String) -> [String] {
        ((try? String(contentsOfFile: bin + "/" + name, encoding: .utf8)) ?? "")
          .split(separator: "\n").map(String.init)
      }
    }

    @Test func thePageIsReadAndTheNextKeyStopsIt() async throws {
      let folder = try KioskFolder.bare()
      let voice = try Voice(folder)
      let kiosk = try voice.kiosk()
      try await kiosk.wait(for: "Lyssna")
      kiosk.send("*")
      try await eventually("a voice") { voice.calls.count == 1 }
      #expect(voice.calls == ["-v sv -a 100 -s 150 -b 1 --stdin"])
      #expect(voice.said.contains("Tryck 4 för Bra.\n"))
      let speaker = try #require(voice.pids.first)
      #expect(kill(speaker, 0) == 0)
      kiosk.send("4")
      try await kiosk.wait(for: "Tack! Du svarade 4")
      // A zombie would still be there: it has been reaped too.
      try await eventually("the end of the first voice") { kill(speaker, 0) != 0 }
      try await eventually("the thanks aloud") { voice.said.contains("Tack! Du svarade 4 – Bra.") }
      #expect(try folder.scores() == [4])
      let second = try #require(voice.pids.last)
      kiosk.child.send(SIGTERM)
      #expect(try await kiosk.child.end(within: .seconds(3)) == .exited(0))
      try await eventually("silence after the end") { kill(-second, 0) != 0 }
      #expect(!voice.calls.contains("was not stopped"))
    }

    @Test func aRecordingIsPlayedWhereThereIsNoVoice() async throws {
      let folder = try KioskFolder.bare()
      let voice = try Voice(folder)
      try FileManager.default.copyItem(
        atPath: voice.bin + "/espeak-ng", toPath: voice.bin + "/aplay")
      var site = try Document.load(folder.data.site) { reader in reader.object }
      site["languages"] = ["so"]
      try Document.save(site, to: folder.data.site)
      let recording = folder.data.speech + "/so/home.wav"
      try Disk.live.makeFolder(folder.data.speech)
      try Disk.live.makeFolder(folder.data.speech + "/so")
      try Data().write(to: URL(fileURLWithPath: recording))
      let kiosk = try voice.kiosk()
      try await kiosk.wait(for: "Dhageyso")
      // The recordings are looked for after the first picture.
      try await kiosk.waitForSilence()
      kiosk.send("*")
      try await eventually("the recording") { !voice.calls.isEmpty }
      #expect(voice.calls == [recording])
      let player = try #require(voice.pids.first)
      kiosk.send("6")
      try await eventually("the end of the recording") { kill(player, 0) != 0 }
    }

    @Test func aVoiceThatEndsAtOnceHoldsUpNothing() async throws {
      let folder = try KioskFolder.bare()
      let voice = try Voice(folder)
      try "#!/bin/sh\nexit 1\n".write(
        toFile: voice.bin + "/espeak-ng", atomically: false, encoding: .utf8)
      let kiosk = try voice.kiosk()
      try await kiosk.wait(for: "Lyssna")
      kiosk.send("*4")
      try await kiosk.wait(for: "Tack! Du svarade 4")
      #expect(try folder.scores() == [4])
    }

    @Test func whatCannotBeHeardIsSaidOnThePage() async throws {
      // As aplay does without a device, and as espeak-ng does.
      for ending in [1, 0] {
        let folder = try KioskFolder.bare()
        let voice = try Voice(folder)
        try "#!/bin/sh\ncat > /dev/null\nexit \(ending)\n".write(
          toFile: voice.bin + "/espeak-ng", atomically: false, encoding: .utf8)
        let kiosk = try voice.kiosk()
        try await kiosk.wait(for: "Lyssna")
        kiosk.send("*")
        try await kiosk.wait(for: "Ljudet fungerar inte just nu")
      }
    }

    @Test func withoutTheProgramNothingIsOffered() async throws {
      let folder = try KioskFolder.bare()
      var environment = Program.environment
      environment["PATH"] = folder.path
      let kiosk = try PseudoTerminal(
        [Program.path(), "--data", folder.path], environment: environment, keeping: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send("*4")
      try await kiosk.wait(for: "Tack! Du svarade 4")
      #expect(!kiosk.output.text().contains("Lyssna"))
    }
  }
}
