import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The kiosk in lines, through a pipe as a screen reader's terminal gives them.
  @Suite struct PlainStories {
    @Test func aRatingByLinesIsKept() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.command([
        "/bin/bash", "-c", #"printf '4\n0\nnonsens\n/\n0\n' | "$0" --plain --data "$1""#,
        try Program.path(), folder.path,
      ])
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(output.text.contains("4  Bra") && output.text.contains("Provplatsen"))
      #expect(output.text.contains("Det finns inget val som heter nonsens"))
      // Nothing that moves a cursor.
      #expect(!output.text.contains("\u{1B}"))
      #expect(try folder.scores() == [4])
    }

    /// Lines that come before anything has been read choose from the pages that are read then.
    @Test func theFirstPageIsWhole() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.command([
        "/bin/bash", "-c", #"printf '/\n2\n' | "$0" --plain --data "$1""#,
        try Program.path(), folder.path,
      ])
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(output.text.contains("TODAY"))
      #expect(!output.text.contains("finns inget val"), "\(output.text)")
    }
  }
}
