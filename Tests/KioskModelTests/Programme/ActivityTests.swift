import KioskModel
import Testing

@Suite("Activity documents")
struct ActivityTests {
  @Test(
    arguments: [
      (#""start":"2026-11-20T10:00:00""#, ["title"], .missing),
      (#""title":"t""#, ["start"], .missing),
      (#""title":1,"start":"x""#, ["title"], .expected(.text)),
      (
        #""title":"t","start":"2026-13-01T10:00:00""#, ["start"],
        .malformed("2026-13-01T10:00:00", .dateTime)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","timeZone":"Mars/Phobos""#, ["timeZone"],
        .malformed("Mars/Phobos", .timeZone)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","duration":"-PT1H""#, ["duration"],
        .malformed("-PT1H", .duration)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","status":"maybe""#, ["status"],
        .malformed("maybe", .oneOf)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","recurrenceRules":[{"frequency":"now"}]"#,
        ["recurrenceRules", "0", "frequency"], .malformed("now", .frequency)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","recurrenceRules":[{"frequency":"daily","count":0}]"#,
        ["recurrenceRules", "0", "count"], .expected(.wholeNumber)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","recurrenceOverrides":{"igår":{}}"#,
        ["recurrenceOverrides", "igår"], .malformed("igår", .dateTime)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","recurrenceOverrides":{"2026-11-21T10:00:00":{"start":"x"}}"#,
        ["recurrenceOverrides", "2026-11-21T10:00:00", "start"], .malformed("x", .dateTime)
      ),
      (
        #""title":"t","start":"2026-11-20T10:00:00","motesplats.example:capacity":-1"#,
        ["motesplats.example:capacity"], .expected(.wholeNumber)
      ),
    ] as [(String, [String], DocumentProblem.Reason)])
  func `What is wrong is told with its place`(
    properties: String, path: [String], reason: DocumentProblem.Reason
  ) throws {
    #expect(throws: DocumentProblem(path: path, reason: reason)) {
      try Support.activity(#"{"@type":"Event","uid":"a",\#(properties)}"#)
    }
  }

  @Test func `Texts are cleaned, the document is kept`() throws {
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"a\u202eb\u001b[2J","description":"x\r\ny","#
        + #""start":"2026-11-20T10:00:00","own":{"z":1.50}}"#)
    #expect(activity.title == "ab[2J")
    #expect(activity.details == "x\ny")
    #expect(activity.document["own"] == ["z": .number("1.50")])
  }
}
