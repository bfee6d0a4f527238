import Foundation

/// The programs that read aloud, and the recordings.
package nonisolated struct SpeechTools: Sendable {
  /// The path of espeak-ng.
  private let voice: String
  /// The path of the program that plays recordings; nil if there is none.
  private let player: String?
  private let environment: [String: String]
  /// The folders with recordings, in order of precedence.
  private let folders: [String]

  /// Looks for the programs in `PATH`; nil if espeak-ng is missing.
  package init?(environment: [String: String], folders: [String]) {
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

  /// The recorded pages, as `language/page`.
  package func recordings() -> Set<String> {
    guard player != nil else { return [] }
    var found: Set<String> = []
    for folder in folders {
      for language in names(in: folder) {
        for file in names(in: folder + "/" + language)
        where file.hasSuffix(".wav") && !file.hasPrefix(".") {
          found.insert(language + "/" + file.dropLast(4))
        }
      }
    }
    return found
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The commands to run, one after the other.
  package func commands(_ speech: Speech) -> [SpeechCommand] {
    if let recording = speech.recording {
      let files = folders.map { $0 + "/" + recording + ".wav" }
      guard let player, let file = files.first(where: { access($0, R_OK) == 0 }) else { return [] }
      return [SpeechCommand(arguments: [player, file], input: "", environment: environment)]
    }
    return speech.parts.map { part in
      // The text is passed on standard input: command lines are visible to other users.
      return SpeechCommand(
        arguments: [
          voice, "-v", part.voice, "-a", String(speech.volume), "-s",
          String(speech.rate), "-b", "1", "--stdin",
        ],
        input: part.text, environment: environment,
        shortest: Self.shortest(part.text, rate: speech.rate))
    }
  }

  /// The shortest plausible time for reading a text at `rate` words a minute: a fifth of the
  /// expected time, at six letters a word.
  private static func shortest(_ text: String, rate: Int) -> Duration {
    .seconds(Double(text.count) / 6 / Double(max(1, rate)) * 60 / 5)
  }
}
