import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// What is known of whether a reading could be heard, with programs that stand in for the real.
@Suite(.timeLimit(.minutes(10))) struct SpeakerTests {
  private let folder = ScratchFolder()

  /// What speaks with programs that do what a script says.
  private func tools(_ script: String, player: String? = nil) throws -> SpeechTools {
    try Disk.live.makeFolder(folder.path)
    for (name, script) in [("espeak-ng", script), ("aplay", player)] {
      guard let script else { continue }
      let path = folder.path + "/" + name
      try ("#!/bin/sh\n" + script + "\n").write(toFile: path, atomically: false, encoding: .utf8)
      chmod(path, 0o755)
    }
    return try #require(
      SpeechTools(environment: ["PATH": folder.path + ":/bin"], folders: [folder.path]))
  }

  private func isHeard(_ speech: Speech, _ tools: SpeechTools) async -> Bool {
    let speaker = Speaker(tools)
    return await withCheckedContinuation { go in
      speaker.speak(speech) { go.resume(returning: $0) }
    }
  }

  private func speech(_ text: String, rate: Int = 150) -> Speech {
    var speech = Speech(parts: [SpokenPart(text: text, language: "sv")])
    speech.settings = SpeechSettings(volume: 100, rate: rate)
    return speech
  }

  @Test func aProgramThatFailsIsNotHeard() async throws {
    #expect(try await !isHeard(speech("Hej"), tools("exit 1")))
    #expect(try await !isHeard(speech("Hej"), tools("kill -9 $$")))
  }

  /// As espeak-ng ends where no device takes its sound.
  @Test func oneThatIsThroughFasterThanAnybodySpeaksIsNotHeardEither() async throws {
    let page = String(repeating: "Tryck 4 för Bra. ", count: 40)
    #expect(try await !isHeard(speech(page), tools("cat > /dev/null")))
  }

  @Test func oneThatTakesItsTimeIs() async throws {
    #expect(try await isHeard(speech("Hej", rate: 450), tools("exec sleep 0.1")))
  }

  @Test func aRecordingIsHeardIfItsPlayerSaysSo() async throws {
    let speech = Speech(recording: "so/home")
    #expect(try await !isHeard(speech, tools("", player: "exit 0")), "there is no file")
    try Disk.live.makeFolder(folder.path + "/so")
    try Data().write(to: URL(filePath: folder.path + "/so/home.wav"))
    #expect(try await isHeard(speech, tools("", player: "exit 0")))
    #expect(try await !isHeard(speech, tools("", player: "exit 1")))
  }

  @Test func whatWasStoppedIsNoFault() async throws {
    let speaker = Speaker(try tools("exec sleep 60"))
    let isHeard = await withCheckedContinuation { (go: CheckedContinuation<Bool, Never>) in
      speaker.speak(speech("Hej")) { go.resume(returning: $0) }
      speaker.hush()
    }
    #expect(isHeard)
  }
}
