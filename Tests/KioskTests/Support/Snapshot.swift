import Foundation
import Testing

/// Compares a screen with its snapshot in `Snapshots/`.
///
/// A missing snapshot is recorded, and the test fails so that somebody looks at it; with
/// `KIOSK_RECORD=1` those that differ are recorded again.
func expectSnapshot(
  _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = Fixture.repository + "/Tests/KioskTests/Snapshots/" + name + ".txt"
  let kept = try? String(contentsOfFile: path, encoding: .utf8)
  if kept == screen + "\n" { return }
  let mustRecord = ProcessInfo.processInfo.environment["KIOSK_RECORD"] == "1"
  if kept == nil || mustRecord {
    try (screen + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
  guard let kept else {
    Issue.record(
      "there was no \(name).txt; it is recorded now:\n\(screen)", sourceLocation: sourceLocation)
    return
  }
  let difference = LineDifference(kept: kept, now: screen + "\n").lines.joined(separator: "\n")
  Issue.record(
    "the screen is not as in \(name).txt (- kept, + now):\n\(difference)",
    sourceLocation: sourceLocation)
}
