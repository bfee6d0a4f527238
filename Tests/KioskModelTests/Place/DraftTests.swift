import ModelSupport
import Testing

@testable import KioskModel

@Suite struct NoticeDraftTests {
  private static let today = LocalDate(dayNumber: 20_777)  // 2026-11-20

  @Test func aNewNoticeIsSavedAndChanged() throws {
    var draft = NoticeDraft(new: Self.today)
    #expect(draft.problems(today: Self.today) == [.text: .missing, .sender: .missing])
    draft.text = ["sv": " Stängt\u{202E} på  fredag ", "en": ""]
    draft.sender = "Mötesplatsen"
    draft.to = "27/11"
    let first = try draft.document(changing: nil, id: "n1", today: Self.today)
    #expect(
      first == [
        "version": 1, "id": "n1", "text": ["sv": "Stängt på fredag"], "sender": "Mötesplatsen",
        "from": "2026-11-20", "to": "2026-11-27",
      ])
    var known = first
    known["x.example:own"] = [1]
    known["text"] = ["sv": "Stängt  på fredag", "ar": "مغلق"]
    var again = NoticeDraft(try Notice(JSONReader(known)))
    #expect(try again.document(changing: known, id: "n1", today: Self.today) == known)
    again.text["en"] = "Closed on Friday"
    again.text["ar"] = ""
    again.from = "26/11"
    var expected = known
    expected["text"] = ["sv": "Stängt  på fredag", "en": "Closed on Friday"]
    expected["from"] = "2026-11-26"
    #expect(try again.document(changing: known, id: "n1", today: Self.today) == expected)
    _ = try Notice(JSONReader(expected))
  }

  @Test func whatIsWrongIsToldByField() {
    var draft = NoticeDraft(new: Self.today)
    draft.text = ["sv": String(repeating: "å", count: 161)]
    draft.sender = String(repeating: "å", count: 61)
    draft.from = "31/4"
    draft.to = ""
    let problems: [NoticeDraft.Field: NoticeDraft.Problem] = [
      .text: .tooLong(limit: 160), .sender: .tooLong(limit: 60), .from: .notADate, .to: .missing,
    ]
    #expect(draft.problems(today: Self.today) == problems)
    #expect(throws: NoticeDraft.Mistakes(problems: problems)) {
      try draft.document(changing: nil, id: "n1", today: Self.today)
    }
    draft.from = "idag"
    draft.to = "19/11"
    #expect(draft.problems(today: Self.today)[.to] == .endsBeforeStart)
  }
}

@Suite struct SiteDraftTests {
  private func site(_ edit: (inout JSONObject) -> Void = { _ in }) throws -> Site {
    let json = try JSONParser.parse(Array(DataSamples.site.utf8))
    var document = try #require(json.objectValue)
    edit(&document)
    return try Site(JSONReader(document))
  }

  @Test func newSettingsHaveTheirUsualValuesAndLimits() throws {
    #expect(try site().lockSeconds == 120 && !site().countsAgeBands)
    #expect(try site { $0["lockSeconds"] = 5 }.lockSeconds == 30)
    #expect(try site { $0["lockSeconds"] = 5000 }.lockSeconds == 600)
    #expect(try site { $0["countAgeBands"] = true }.countsAgeBands)
  }

  @Test func onlyWhatDiffersIsChanged() throws {
    // A value outside the range that was not changed is kept.
    let site = try site { $0["idleSeconds"] = 3 }
    var draft = SiteDraft(site)
    #expect(try draft.document(changing: site.document) == site.document)
    draft.district = " "
    draft.lockSeconds = " 60 "
    draft.countsAgeBands = true
    draft.retentionDays = "120"
    draft.retentionPurpose = "Forskning"
    draft.languages = ["sv", "", "so"]
    var expected = site.document
    expected["district"] = nil
    expected["lockSeconds"] = 60
    expected["countAgeBands"] = true
    expected["retentionDays"] = 120
    expected["retentionPurpose"] = "Forskning"
    expected["languages"] = ["sv", "so"]
    #expect(try draft.document(changing: site.document) == expected)
  }

  @Test func whatIsWrongIsToldByField() throws {
    var draft = SiteDraft(try site())
    draft.name = " "
    draft.languages = []
    draft.questionSet = ""
    draft.idleSeconds = "9"
    draft.warningSeconds = "snart"
    draft.lockSeconds = ""
    draft.retentionDays = "731"
    let problems: [SiteDraft.Field: SiteDraft.Problem] = [
      .name: .missing, .languages: .missing, .questionSet: .missing,
      .idleSeconds: .outside(10...600), .warningSeconds: .notANumber, .lockSeconds: .missing,
      .retentionDays: .outside(1...730), .retentionPurpose: .missing,
    ]
    #expect(draft.problems == problems)
    #expect(throws: SiteDraft.Mistakes(problems: problems)) { try draft.document(changing: [:]) }
  }
}
