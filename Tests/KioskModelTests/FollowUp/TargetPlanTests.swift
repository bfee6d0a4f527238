import Testing

@testable import KioskModel

/// What a working group writes down to reach, read with the line of each mistake.
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

  @Test func aNewerVersionAndAFolderWithoutPlan() throws {
    #expect(throws: DocumentError.self) { _ = try plan(#"{"version": 2}"#) }
    let folder = try ScratchFolder()
    #expect(try TargetPlan(ifAny: folder.data) == nil)
    try folder.write("{\"targets\": [", to: "targets.json")
    #expect(throws: DocumentError.self) { _ = try TargetPlan(ifAny: folder.data) }
  }
}
