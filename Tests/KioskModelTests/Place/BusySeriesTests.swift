import Foundation
import ModelSupport
import Testing

@testable import KioskModel

@Suite("Series with very many sessions")
struct BusySeriesTests {
  private func activity(_ number: Int, _ rule: String) throws -> Activity {
    try Support.activity(
      #"{"@type":"Event","uid":"\#(number)","title":"t","start":"2026-11-04T10:00:00","#
        + #""duration":"PT1M","recurrenceRules":[\#(rule)]}"#)
  }

  @Test func `Of a hundred that repeat every minute three are shown, and all others are named`()
    throws
  {
    var documents = Dictionary(
      uniqueKeysWithValues: try (0..<100).map {
        ("\($0).json", try activity($0, #"{"frequency":"minutely"}"#))
      })
    documents["walk.json"] = try activity(100, #"{"frequency":"weekly"}"#)
    documents["hourly.json"] = try activity(101, #"{"frequency":"hourly"}"#)
    let gone = BusySeries.hidingBusiest(documents)
    #expect(gone.count == 97)
    #expect(!gone.contains("walk.json") && !gone.contains("hourly.json"))
  }

  @Test func `The place serves the others, and says of each that is set aside why`() throws {
    let temporary = try TemporaryFolder()
    let folder = DataFolder(temporary.path)
    try Disk.live.makeFolder(folder.path(.programme))
    try Document.save(
      ["name": "P", "timeZone": "Europe/Stockholm", "languages": ["sv"]], to: folder.site)
    for number in 0..<5 {
      let busy = try activity(number, #"{"frequency":"minutely"}"#)
      try Document.save(busy.document, to: folder.path(.programme, of: busy.uid))
    }
    let place = try MeetingPlace(folder)
    #expect(place.activities.values.count == 3)
    let problem = DocumentProblem(
      path: ["recurrenceRules"], reason: .tooManySessionsTogether(5000))
    #expect(place.errors.map(\.reason) == [.content(problem), .content(problem)])
  }
}
