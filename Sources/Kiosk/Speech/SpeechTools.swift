import Foundation
import KioskModel

/// The programs that speak, and what somebody has read in.
nonisolated struct SpeechTools: Sendable {
  /// Where espeak-ng is.
  private let voice: String
  /// What plays a recording; nil where nothing does.
  private let player: String?
  private let environment: [String: String]
  /// Where recordings are, those that win first.
  private let folders: [String]

  /// Looks for them in the `PATH`; nil where espeak-ng is missing.
  init?(environment: [String: String], folders: [String]) {
    let places = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    func find(_ name: String) -> String? {
      places.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
    }
    guard let voice = find("espeak-ng") else { return nil }
    self.voice = voice
    player = find("aplay") ?? find("paplay")
    self.environment = environment
    self.folders = folders
  }

  /// The pages that somebody has read in, as `language/page`.
  func recordings() -> Set<String> {
    guard player != nil else { return [] }
    var found: Set<String> = []
    for folder in folders {
      for language in (try? Disk.live.list(folder)) ?? [] {
        let files = (try? Disk.live.list(folder + "/" + language)) ?? []
        for file in files where file.hasSuffix(".wav") && !file.hasPrefix(".") {
          found.insert(language + "/" + file.dropLast(4))
        }
      }
    }
    return found
  }

  /// What has to be run, one after the other.
  func commands(_ speech: Speech) -> [SpeechCommand] {
    if let recording = speech.recording {
      let files = folders.map { $0 + "/" + recording + ".wav" }
      guard let player, let file = files.first(where: { access($0, R_OK) == 0 }) else { return [] }
      return [SpeechCommand(arguments: [player, file], input: "", environment: environment)]
    }
    return speech.parts.map { part in
      // What is said goes the way of the standard input: other users see command lines.
      return SpeechCommand(
        arguments: [
          voice, "-v", part.voice, "-a", String(speech.settings.volume), "-s",
          String(speech.settings.rate), "-b", "1", "--stdin",
        ],
        input: part.text, environment: environment,
        shortest: Self.shortest(part.text, rate: speech.settings.rate))
    }
  }

  /// The time in which nobody could say a text at so many words a minute: a fifth of what it takes,
  /// a word having some six letters.
  private static func shortest(_ text: String, rate: Int) -> Duration {
    .seconds(Double(text.count) / 6 / Double(max(1, rate)) * 60 / 5)
  }
}
