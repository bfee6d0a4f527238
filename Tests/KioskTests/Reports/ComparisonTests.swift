import KioskModel
import Testing

@testable import Kiosk
@testable import Statistics

/// What is said of a period beside the one before it, before any statistics.
@Suite struct ComparisonTests {
  private let names: ResultWords

  init() throws {
    names = ResultWords(
      words: try Localizer(folder: try Fixture.assets().locales).catalogue("sv"),
      place: try Fixture.place(), questions: nil)
  }

  /// The change from 70 to another index, each with the same error.
  private func change(to index: Double, error: Double) -> Change {
    let certainty = Certainty.known(StandardError(points: error, degreesOfFreedom: 60))
    return Change(from: (70, certainty), to: (index, certainty))
  }

  private func sentence(_ change: Change) -> String? {
    names.sentence(plainly: change, then: 70, earlier: "månaden före")
  }

  @Test func aSmallDifferenceIsAboutTheSameWhetherItIsChanceOrNot() {
    #expect(sentence(change(to: 72, error: 4)) == "Ungefär som månaden före.")
    #expect(sentence(change(to: 74, error: 0.5)) == "Ungefär som månaden före.")
  }

  @Test func betterAndWorseAreSaidOnlyOfWhatIsLargeAndCertain() {
    #expect(sentence(change(to: 80, error: 1)) == "Bättre än månaden före.")
    #expect(sentence(change(to: 60, error: 1)) == "Sämre än månaden före.")
    #expect(
      sentence(change(to: 80, error: 20))
        == "Svaren räcker inte för att säga om det var bättre eller sämre än månaden före.")
    var others = change(to: 80, error: 1)
    others.standardised = -1
    #expect(sentence(others)?.hasPrefix("Index var 70 månaden före.") == true)
  }

  @Test(arguments: Certainty.Silence.allCases)
  func whereNothingCanBeSaidNothingIs(silence: Certainty.Silence) {
    let known = Certainty.known(StandardError(points: 1, degreesOfFreedom: 60))
    let told = sentence(Change(from: (70, known), to: (90, .unknown(silence))))
    #expect((told == nil) == (silence == .tooFew))
    guard let said = told else { return }
    for claim in ["Bättre", "Sämre", "Ungefär"] { #expect(!said.contains(claim), "\(said)") }
    #expect(said.contains("månaden före"))
  }

  @Test func thePeriodBeforeHasAName() throws {
    let day = try #require(LocalDate("2026-11-20"))
    for (length, name) in [
      (CalendarPeriod.Length.week, "veckan före"), (.month, "månaden före"),
      (.quarter, "kvartalet före"), (.year, "året före"),
    ] {
      let period = CalendarPeriod(length, containing: day)
      #expect(names.earlier(period.before.days, than: period.days) == name)
    }
    let month = CalendarPeriod(.month, containing: day)
    #expect(names.earlier(month.yearBefore.days, than: month.days) == "samma tid året före")
    #expect(names.earlier(month.before.before.days, than: month.days) == nil)
    #expect(names.earlier(day...day, than: day...day) == nil)
  }

  @Test(arguments: [
    (109, "ungefär lika många"), (92, "ungefär lika många"), (112, "fler"), (88, "färre"),
  ])
  func aTenthMoreOrLessIsAboutAsMany(count: Int, words: String) {
    func row(_ count: Int) -> ReportRow { ReportRow(values: [.arrivals: .count(count)]) }
    let said = names.sentence(arrivals: row(count), after: row(100), earlier: "veckan före")
    #expect(said?.hasPrefix("Det är " + words) == true && said?.contains("(100)") == true)
    #expect(names.sentence(arrivals: row(count), after: nil, earlier: "veckan före") == nil)
    #expect(names.sentence(arrivals: row(0), after: row(100), earlier: "veckan före") == nil)
  }
}
