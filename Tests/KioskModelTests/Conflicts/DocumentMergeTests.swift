import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

@Suite struct DocumentMergeTests {
  private func version(
    _ document: JSONObject, time: Int = 0, name: String = "walk.json"
  ) -> DocumentVersion {
    DocumentVersion(name: name, document: document, fileTime: time)
  }

  private func merged(_ versions: DocumentVersion...) -> JSONObject {
    DocumentMerge(versions).merged
  }

  @Test func aMemberThatOnlyOneSideHasStaysAndTheNewestOfTwoCounts() {
    let old: JSONObject = ["uid": "a", "title": "Old", "room": "Hall"]
    let new: JSONObject = ["uid": "a", "title": "New", "places": 12]
    let both: JSONObject = ["uid": "a", "title": "New", "places": 12, "room": "Hall"]
    #expect(merged(version(old, time: 1), version(new, time: 2)) == both)
    #expect(merged(version(new, time: 2), version(old, time: 1)) == both)
    #expect(
      DocumentMerge([version(old), version(new)]).differing.sorted() == ["places", "room", "title"])
  }

  @Test func theDocumentsOwnTimeComesBeforeThatOfTheFile() {
    let early: JSONObject = ["title": "Early", "updated": "2026-11-20T10:00:00Z", "sequence": 9]
    let late: JSONObject = ["title": "Late", "updated": "2026-11-20T10:00:01Z", "sequence": 1]
    let both = merged(version(early, time: 2_000_000_000), version(late, time: 5))
    #expect(both["title"] == "Late" && both["updated"] == "2026-11-20T10:00:01Z")
    #expect(both["sequence"] == 9)
  }

  @Test func atTheSameTimeTheNumberOfTheVersionCountsThenTheFileThenTheContent() {
    func winner(_ one: DocumentVersion, _ other: DocumentVersion) -> JSONValue? {
      let (there, back) = (merged(one, other)["title"], merged(other, one)["title"])
      #expect(there == back)
      return there
    }
    let time: JSONValue = "2026-11-20T10:00:00Z"
    let first: JSONObject = ["title": "A", "updated": time, "sequence": 2]
    let second: JSONObject = ["title": "B", "updated": time, "sequence": 1]
    #expect(winner(version(first, time: 1), version(second, time: 2)) == "A")
    let third: JSONObject = ["title": "C", "updated": time, "sequence": 2]
    #expect(winner(version(first, time: 2), version(third, time: 1)) == "A")
    #expect(winner(version(first, time: 1), version(third, time: 1)) == "C")
  }

  @Test func objectsAreMergedByTheirKeys() {
    let here: JSONObject = ["text": ["sv": "Ny", "en": "Old"], "n": 1]
    let there: JSONObject = ["text": ["sv": "Gammal", "fi": "Vanha"]]
    #expect(
      merged(version(there, time: 1), version(here, time: 2))
        == ["text": ["sv": "Ny", "en": "Old", "fi": "Vanha"], "n": 1])
    // An object against something else is one value.
    #expect(merged(version(["text": "x"], time: 2), version(there, time: 1)) == ["text": "x"])
  }

  @Test func timesThatGoTogetherStayTogether() {
    let moved: JSONObject = [
      "start": "2026-11-20T11:00:00",
      "recurrenceOverrides": ["2026-11-27T11:00:00": ["status": "cancelled"]],
    ]
    let weekly: JSONObject = [
      "start": "2026-11-20T10:00:00", "recurrenceRules": [["frequency": "weekly"]],
      "recurrenceOverrides": ["2026-12-04T10:00:00": ["excluded": true]],
    ]
    #expect(merged(version(moved, time: 2), version(weekly, time: 1)) == moved)
    #expect(merged(version(moved, time: 1), version(weekly, time: 2)) == weekly)
    var same = weekly
    same["recurrenceOverrides"] = ["2026-12-11T10:00:00": ["title": "Fest"]]
    let both = merged(version(same, time: 1), version(weekly, time: 2))
    #expect(
      both["recurrenceOverrides"]
        == ["2026-12-04T10:00:00": ["excluded": true], "2026-12-11T10:00:00": ["title": "Fest"]])
  }

  @Test func theTimeOfAMemberTellsWhoChangedAndWhoRemovedIt() {
    let start: JSONObject = [
      "title": "Walk", "room": "Hall", "text": ["sv": "A", "en": "B"],
      "updated": "2026-11-20T08:00:00Z",
    ]
    func edited(_ at: String, _ change: (inout JSONObject) -> Void) -> JSONObject {
      var document = start
      change(&document)
      document["updated"] = .string(at)
      return MemberTimes.noting(document, since: start, at: at)
    }
    let early = edited("2026-11-20T09:00:00Z") {
      $0["title"] = "Stroll"
      $0["room"] = nil
      $0["text"] = ["sv": "A"]
    }
    let late = edited("2026-11-20T10:00:00Z") { $0["places"] = 12 }
    let both = merged(version(early), version(late))
    #expect(both["title"] == "Stroll" && both["places"] == 12 && both["room"] == nil)
    #expect(both["text"] == ["sv": "A"])
    #expect(both["updated"] == "2026-11-20T10:00:00Z")
    #expect(DocumentMerge.imported == Activity.VendorKey.imported.key)
  }

  /// Some edits of one document, each made on some device: the files in which they end up, and their
  /// order and names, make no difference.
  @Test func anySplitOfEditsOverCopiesInAnyOrderGivesTheSame() {
    for seed in (0..<300).map({ SeededGenerator.seed &+ $0 }) {
      var random = SeededGenerator(seed: seed)
      let start: JSONObject = [
        "uid": "a", "title": "0", "text": ["sv": "0", "en": "0"], "room": "0",
        "updated": "2026-11-20T08:00:00Z",
      ]
      typealias Edit = (path: [String], value: JSONValue?)
      let written = [["title"], ["places"], ["text", "sv"], ["text", "fi"]]
      let removed = [["room"], ["text", "en"]]
      let edits = (1...Int.random(in: 1...9, using: &random)).map { number -> Edit in
        let isRemoval = Int.random(in: 0...3, using: &random) == 0
        let path = (isRemoval ? removed : written).randomElement(using: &random) ?? ["title"]
        return (path, isRemoval ? nil : .string(String(number)))
      }
      func result(_ count: Int) -> JSONObject {
        var devices = Array(repeating: start, count: count)
        for (number, edit) in edits.enumerated() {
          let device = Int.random(in: 0..<count, using: &random)
          let old = devices[device]
          var new = old
          let at = "2026-11-20T09:00:0\(number)Z"
          if edit.path.count == 1 {
            new[edit.path[0]] = edit.value
          } else {
            var object = new[edit.path[0]]?.objectValue ?? [:]
            object[edit.path[1]] = edit.value
            new[edit.path[0]] = .object(object)
          }
          new["updated"] = .string(at)
          devices[device] = MemberTimes.noting(new, since: old, at: at)
        }
        let versions = devices.shuffled(using: &random).enumerated().map { index, document in
          version(document, time: Int.random(in: 0...3, using: &random), name: "\(index).json")
        }
        var merged = DocumentMerge(versions).merged
        let again = DocumentMerge(versions.shuffled(using: &random)).merged
        #expect(merged == again, "seed \(seed)")
        merged[MemberTimes.key] = nil
        return merged
      }
      let one = result(1)
      for count in 2...4 { #expect(result(count) == one, "seed \(seed)") }
    }
  }
}
