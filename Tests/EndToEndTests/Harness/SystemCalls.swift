import Foundation
import Testing

/// What a program asks the system for around its feedback journal, as strace has written it down.
enum SystemCalls {
  /// Something that the program did.
  enum Call: Hashable {
    /// A line was written to the journal.
    case written
    /// The journal is on the disk.
    case synced
    /// The terminal was told so.
    case thanked
  }

  /// A command that runs another one and writes down what it asks for, with the bytes of each
  /// write in full.
  static func traced(_ command: [String], into file: String, inject: String? = nil) -> [String] {
    let calls = ["-e", "trace=write,fdatasync"] + (inject.map { ["-e", "inject=" + $0] } ?? [])
    return ["strace", "-f", "-y", "-s", "65536", "-o", file] + calls + command
  }

  /// What was done, first to last. A sync is done when it has returned well; a call that another
  /// thread has come between stands on two lines.
  static func read(_ file: String) throws -> [Call] {
    var syncing: Set<Substring> = []
    var calls: [Call] = []
    // What is written to the terminal may be cut anywhere.
    var shown = ""
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard words.count == 2, let thread = words.first else { continue }
      // A number of fewer than five digits is padded.
      let call = words[1].drop { $0 == " " }
      let target = call.prefix { $0 != ">" }
      if call.hasPrefix("write("), target.hasSuffix(".feedback.jsonl") {
        calls.append(.written)
        shown = ""
      } else if call.hasPrefix("write("), target.contains("</dev/pts/") {
        shown += call.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
        // The screen may be drawn again.
        if shown.contains("Tack! Du svarade"), calls.last != .thanked { calls.append(.thanked) }
      } else if call.hasPrefix("fdatasync("), target.hasSuffix(".feedback.jsonl") {
        if call.hasSuffix("<unfinished ...>") { syncing.insert(thread) }
        if call.hasSuffix("= 0") { calls.append(.synced) }
      } else if call.hasPrefix("<... fdatasync resumed>"), syncing.remove(thread) != nil,
        call.hasSuffix("= 0")
      {
        calls.append(.synced)
      }
    }
    return calls
  }

  /// Whether strace is installed, and may look at programs here.
  static func canBeSeen() async -> Bool {
    let output = try? await Program.command(["strace", "-o", "/dev/null", "true"])
    return output?.ending == .exited(0)
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests that look at system calls say so where that is not possible.
  static var needsStrace: Self {
    .enabled(
      "strace is missing or may not look at programs here; install it with: apt-get install strace"
    ) { await SystemCalls.canBeSeen() }
  }
}
