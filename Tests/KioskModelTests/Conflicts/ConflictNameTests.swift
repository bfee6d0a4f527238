import ModelSupport
import Testing

@testable import KioskModel

@Suite struct ConflictNameTests {
  @Test(arguments: ConflictNames.marks)
  func everyStyleIsKnownForDocumentsAndJournals(mark: String) throws {
    for name in ["walk.json", "a.b@c.json", "site.json", "2026-11-20.feedback.2.jsonl"] {
      let copy = try #require(ConflictName(ConflictNames.copy(of: name, mark)))
      #expect(copy.original == name)
      #expect(!copy.details.isEmpty)
    }
    let part = JournalPath(device: "x", day: JournalSamples.day, stream: .feedback, segment: 2)
    let copy = try #require(
      JournalPath(device: "x", name: ConflictNames.copy(of: part.name, mark)))
    #expect(copy.isCopy && copy != part && copy.original == part.name)
    #expect(copy.path == part.folder + "/" + ConflictNames.copy(of: part.name, mark))
    #expect(copy.isSameDay(as: part))
  }

  @Test(arguments: [
    "walk.json", "konflikthantering.json", "conflict.json", "a-conflict-b.json", "walk (1).json",
    "(conflict).json", ".sync-conflict-20261120-143200-ABCDEFG.json", "walk.sync-conflict-.json",
    "walk.sync-conflict-om-bord.json", "walk_conflict-ett-minne.json", "motstridig.json",
    "walk (conflict.json", "walk conflict).json", "", ".", ")", "a)conflict.json",
  ])
  func otherNamesAreNoCopies(name: String) { #expect(ConflictName(name) == nil) }
}
