import ModelSupport
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// The fast count of a day gives the same facts as the full one.
@Suite struct DayScanTests {
  private let day = JournalSamples.day

  private func slow(_ feedback: [[UInt8]], _ later: [[UInt8]], _ attendance: [[UInt8]]) -> DayFacts
  {
    DayFacts(
      day: day, feedback: JournalDay.records(feedback),
      later: JournalDay.records(later),
      attendance: JournalDay.records(attendance))
  }

  @Test func bothWaysCountTheSame() {
    var short = 0
    let seeds = Soak.seeds(200, "scan of a day")
    for seed in seeds {
      var random = RandomJournal(seed: seed)
      func files(_ line: (inout RandomJournal) -> [UInt8]) -> [[UInt8]] {
        (0..<random.number(0...2)).map { _ in
          (0..<random.number(0...20)).flatMap { _ in line(&random) }
        }
      }
      var feedback = files { $0.feedback(on: day) }
      let later = files { $0.feedback(on: day + 1) }
      let attendance = files { $0.attendance(on: day) }
      if random.number(1...3) == 1, !feedback.isEmpty {
        feedback[0] = random.damaged(feedback[0])
      }
      let referring = later.map { JournalDay.referring($0) }
      guard let facts = JournalDay.scanned(day, feedback, referring, attendance) else { continue }
      short += 1
      #expect(facts == slow(feedback, later, attendance), "seed \(seed)")
    }
    // Wishes with å and damaged lines are always left to the full count.
    #expect(short * 5 > seeds.count)
  }

  @Test func theSameEventInTwoFilesCountsOnce() throws {
    var random = RandomJournal(seed: 3)
    let lines = (0..<30).flatMap { _ in random.attendance(on: day) }
    let facts = try #require(JournalDay.scanned(day, [], [], [lines, lines]))
    #expect(facts == slow([], [], [lines]))
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":01}"#, #"{"a":1.5}"#, #"{"a":-1}"#, #"{"a":"\n"}"#, #"{"a":"å"}"#,
    #"{"a":{}}"#, #"{"a":null}"#, #"{ "a":1}"#, #"{"a":1} "#, #"{"a":1"#, #"{"a"}"#, #"{}"#, "{",
    #"{"a":1,}"#, #"{"a":9999999999999999999}"#, #"{"a":truth}"#, #"{"a:1}"#, "", "[]",
  ])
  func whatIsNotPlainIsLeftToTheLongWay(text: String) {
    let bytes = Array(text.utf8)
    var object = JSONLineScanner()
    let isRead = object.read(bytes.span, 0..<bytes.count)
    #expect(!isRead)
  }

  @Test func plainMembersAreRead() {
    let bytes = Array(#"{"seq":12,"id":"abc","flood":true,"first":false,"none":0}"#.utf8)
    var object = JSONLineScanner()
    let isRead = object.read(bytes.span, 0..<bytes.count)
    let numbers = [object.int("seq", bytes.span), object.int("none", bytes.span)]
    let id = object.text("id", bytes.span).map { Array(bytes[$0]) }
    let truths = [object.value("flood", bytes.span), object.value("first", bytes.span)]
    let others = [object.value("seq2", bytes.span)]
    let noText = object.text("seq", bytes.span)
    #expect(isRead && numbers == [12, 0] && id == Array("abc".utf8) && noText == nil)
    #expect(truths == [.bool(true), .bool(false)] && others == [nil])
  }
}
