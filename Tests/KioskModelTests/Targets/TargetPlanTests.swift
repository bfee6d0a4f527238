import ModelSupport
import Testing

@testable import KioskModel

/// Targets are read, and each mistake is reported with its line.
@Suite struct TargetPlanTests {
  private func plan(_ text: String) throws(DocumentError) -> TargetPlan {
    try Document.parse(Array(text.utf8), file: "targets.json") { reader throws(DocumentProblem) in
      try TargetPlan(reader)
    }
  }

  @Test func everythingThatCanBeSaidIsRead() throws {
    let plan = try plan(
      """
      {"version": 1, "targets": [
        {"id": "dialog", "title": {"sv": "Dialogföreläsningar", "en": "Dialogue lectures"},
         "measure": "sessions", "kind": "lecture", "organiser": "Regionen", "activity": "a@b",
         "spokenLanguage": "ar", "from": "2026-01-01", "to": "2026-12-31", "value": 100},
        {"id": "index", "measure": "index", "from": "2026-01-01", "to": "2026-12-31",
         "value": 75.5}],
       "reference": {"U1": {"title": "Mår bra", "band": "older"}, "U2": {}}}
      """)
    let first = try #require(plan.targets.first)
    #expect(first.title.text(["en"]) == "Dialogue lectures")
    #expect(first.filter.kind == .lecture && first.filter.spokenLanguage == "ar")
    #expect(first.days.upperBound == LocalDate("2026-12-31"))
    #expect(plan.targets.map(\.value) == [100, 75.5])
    #expect(plan.targets[1].title.text(["sv"]) == "index")
    #expect(plan.indicators["U1"]?.band == .older && plan.indicators["U2"]?.band == nil)
  }

  @Test(arguments: [
    (#""measure": "smiles""#, "measure"), (#""measure": "index", "value": 0"#, "value"),
    (#""measure": "index", "value": 5, "kind": "party""#, "kind"),
    (#""measure": "index", "value": 5, "from": "2027-01-01""#, "to"),
    (#""measure": "index", "value": 5, "to": "2026-13-01""#, "to"),
    (#""measure": "index", "value": 5, "Kind": "lecture""#, "Kind"),
  ])
  func aMistakeIsNamedWithItsLine(_ members: String, key: String) throws {
    var text = "{\"targets\": [\n\n{\"id\": \"x\", "
    if !members.contains("value") { text += "\"value\": 5, " }
    if !members.contains("from") { text += "\"from\": \"2026-01-01\", " }
    if !members.contains("\"to\"") { text += "\"to\": \"2026-12-31\", " }
    text += members + "}]}"
    let error = try #require(throws: DocumentError.self) { _ = try plan(text) }
    guard case .content(let problem) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(problem.path.last == key && error.line == 3)
  }

  @Test func aMistakeSaysWhatCouldStandThere() throws {
    func reason(_ members: String) throws -> DocumentProblem.Reason? {
      let text =
        #"{"targets": [{"id": "x", "measure": "index", "from": "2026-01-01", "to": "2026-12-31", "#
        + #""value": 5}], \#(members)}"#
      do {
        _ = try plan(text)
        return nil
      } catch {
        guard case .content(let problem) = error.reason else { return nil }
        return problem.reason
      }
    }
    #expect(
      try reason(#""reference": {"U1": {"band": "old"}}"#)
        == .notAmong("old", ["young", "middle", "older"]))
    #expect(
      try reason(#""reference": {"U1": {"Band": "older"}}"#) == .unknownName(["title", "band"]))
    #expect(
      try reason(#""target": []"#) == .unknownName(["version", "targets", "reference"]))
    func one(_ from: String, _ value: String) throws(DocumentError) {
      _ = try plan(
        #"{"targets": [{"id": "x", "measure": "index", "from": "\#(from)", "to": "2026-12-31", "#
          + #""value": \#(value)}]}"#)
    }
    #expect(throws: content("to", .endsBefore("2026-12-31"))) { try one("2027-01-01", "5") }
    #expect(throws: content("value", .notPositive)) { try one("2026-01-01", "0") }
  }

  private func content(_ key: String, _ reason: DocumentProblem.Reason) -> DocumentError {
    DocumentError(
      file: "targets.json", line: 1,
      reason: .content(DocumentProblem(path: ["targets", "0", key], reason: reason)))
  }

  @Test func aTargetOfAnActivityThatNobodyHasIsFound() throws {
    let samples = try DataSamples.folder()
    let place = try MeetingPlace(samples.data)
    let known = try #require(place.programme.activities.first?.uid)
    let plan = try plan(
      """
      {"targets": [
        {"id": "lost", "measure": "arrivals", "activity": "nobody's", "from": "2026-01-01",
         "to": "2026-12-31", "value": 1},
        {"id": "known", "measure": "arrivals", "activity": "\(known)", "from": "2026-01-01",
         "to": "2026-12-31", "value": 1},
        {"id": "all", "measure": "arrivals", "from": "2026-01-01", "to": "2026-12-31", "value": 1}
      ]}
      """)
    #expect(plan.targets(without: [place]).map(\.id) == ["lost"])
  }

  @Test func aNewerVersionAndAFolderWithoutPlan() throws {
    #expect(throws: DocumentError.self) { _ = try plan(#"{"version": 2}"#) }
    let folder = try ScratchFolder()
    #expect(try TargetPlan(ifAny: folder.data) == nil)
    try folder.write("{\"targets\": [", to: "targets.json")
    #expect(throws: DocumentError.self) { _ = try TargetPlan(ifAny: folder.data) }
  }
}
