import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// What is known of whether a reading could be heard, with programs that stand in for the real.
@Suite(.timeLimit(.minutes(20))) struct SpeakerTests {
  private let folder = ScratchFolder()

  /// Speech tools with a program in place of espeak-ng, which play recordings by running them in a
  /// shell.
  private func tools(voice: String) throws -> SpeechTools {
    try Disk.live.makeFolder(folder.path)
    for (name, program) in [("espeak-ng", voice), ("aplay", "/bin/sh")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: program)
    }
    return try #require(
      SpeechTools(environment: ["PATH": folder.path + ":/bin"], folders: [folder.path]))
  }

  /// A recording that is run as a script by its player.
  private func recording(_ script: String) throws -> Speech {
    try Disk.live.makeFolder(folder.path)
    try Disk.live.makeFolder(folder.path + "/so")
    try Data((script + "\n").utf8).write(to: URL(filePath: folder.path + "/so/home.wav"))
    return Speech(recording: "so/home")
  }

  private func isAudible(_ speech: Speech, _ tools: SpeechTools) async -> Bool {
    let speaker = Speaker(tools)
    return await withCheckedContinuation { go in
      speaker.speak(speech) { go.resume(returning: $0) }
    }
  }

  private func page(rate: Int) -> Speech {
    let text = String(repeating: "Tryck 4 för Bra. ", count: 40)
    var speech = Speech(parts: [SpokenPart(text: text, voice: "sv")])
    speech.settings = SpeechSettings(volume: 100, rate: rate)
    return speech
  }

  @Test func aProgramThatFailsIsNotHeard() async throws {
    #expect(try await !isAudible(page(rate: 150), tools(voice: "/bin/false")))
  }

  /// As espeak-ng ends when there is no audio device.
  @Test func oneThatIsThroughFasterThanAnybodySpeaksIsNotHeardEither() async throws {
    #expect(try await !isAudible(page(rate: 150), tools(voice: "/bin/true")))
  }

  @Test func howFastAnybodySpeaksGoesByTheTextAndTheRate() throws {
    let tools = try tools(voice: "/bin/true")
    // A page of 680 letters takes 45 s at 150 words a minute.
    let usual = try #require(tools.commands(page(rate: 150)).first?.shortest)
    #expect(Duration.seconds(9)...Duration.seconds(9.1) ~= usual)
    let fast = try #require(tools.commands(page(rate: 300)).first?.shortest)
    #expect(Duration.seconds(4.5)...Duration.seconds(4.6) ~= fast)
  }

  @Test func oneThatTakesItsTimeIs() async throws {
    // An empty text takes no time.
    let speech = Speech(parts: [SpokenPart(text: "", voice: "sv")])
    #expect(try await isAudible(speech, tools(voice: "/bin/true")))
  }

  @Test func aRecordingIsHeardIfItsPlayerSaysSo() async throws {
    let tools = try tools(voice: "/bin/true")
    #expect(await !isAudible(Speech(recording: "so/home"), tools), "there is no file")
    #expect(try await isAudible(recording("exit 0"), tools))
    #expect(try await !isAudible(recording("exit 1"), tools))
    #expect(try await !isAudible(recording("kill -9 $$"), tools))
  }

  @Test func whatWasStoppedIsNoFault() async throws {
    let speaker = Speaker(try tools(voice: "/bin/true"))
    let endless = try recording("exec sleep 60")
    let isAudible = await withCheckedContinuation { (go: CheckedContinuation<Bool, Never>) in
      speaker.speak(endless) { go.resume(returning: $0) }
      speaker.stopSpeaking()
    }
    #expect(isAudible)
  }

  @Test func whatWasAskedForBeforeAStopIsNotRead() async throws {
    let mark = folder.path + "/read"
    let first = try recording("exit 0")
    try Data("touch \(mark)\n".utf8).write(to: URL(filePath: folder.path + "/so/week.wav"))
    let speaker = Speaker(try tools(voice: "/bin/true"))
    await withCheckedContinuation { go in
      speaker.speak(first) { _ in speaker.stopSpeaking() }
      speaker.speak(Speech(recording: "so/week")) { _ in go.resume() }
    }
    #expect(!FileManager.default.fileExists(atPath: mark))
  }
}
