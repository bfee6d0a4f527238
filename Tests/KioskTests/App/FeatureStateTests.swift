import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// A feature that the program does not know works through its hooks alone.
@Suite struct FeatureStateTests {
  /// Counts the calls of its hooks.
  private struct Counting: FeatureState {
    var days = 0
    var saved: [String] = []
    var recorded = 0
    var isLocked = true
    var showsHome = false

    mutating func dayBegan(_ context: Context) { days += 1 }
    mutating func saved(_ ids: [String], _ context: Context) { saved += ids }
    mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {
      recorded += 1
    }
    /// Every rating is followed by a wish that the feature adds.
    mutating func willRecord(
      _ entry: inout JournalBatch.Entry, _ context: Context
    ) -> [JournalBatch.Entry] {
      guard case .feedback(.rating(var rating)) = entry.entry else { return [] }
      rating.isFlood = true
      entry.entry = .feedback(.rating(rating))
      let wish = Wish(idea: "walk", language: "sv", hour: 14)
      return [JournalBatch.Entry(id: context.newID(), entry: .feedback(.wish(wish)))]
    }
    mutating func locked() { isLocked = true }
    mutating func unlocked(_ context: Context) -> [Effect<Never>] {
      isLocked = false
      return [.audit(.export, count: 7)]
    }
    mutating func home(_ context: Context) -> HomeReplacement? {
      showsHome ? .standing(InItsPlace()) : nil
    }
  }

  /// A page that replaces the home page.
  private struct InItsPlace: Screen {
    func page(_ context: Context) -> Page<Never> { Page(title: "I STÄLLET", back: .none) }
    func update(_ action: Never, _ context: Context) -> [Effect<Never>] {}
  }

  private func driver(_ change: (inout Counting) -> Void = { _ in }) throws -> Driver {
    let driver = try Driver()
    var app = driver.app
    app.context.states = FeatureStates([ProgrammeState.self, StaffState.self, Counting.self])
    app.context.book = SessionCalendar(app.context.place.programme)
    change(&app.context.states[Counting.self])
    driver.use(app)
    return driver
  }

  private func state(_ driver: Driver) -> Counting { driver.app.context.states[Counting.self] }

  @Test func entriesAreMarkedAndFollowedAndToldWhenTheyAreOnTheDisk() throws {
    let driver = try driver()
    driver.press(.digit(4))
    #expect(driver.journal.map(\.type) == ["rating", "wish"])
    #expect(driver.journal.first?.content["flood"]?.boolValue == true)
    #expect(state(driver).recorded == 2)
    #expect(state(driver).saved == driver.journal.map(\.id))
  }

  @Test func theDayTurnsAndStaffComeAndGo() throws {
    let driver = try driver()
    try driver.unlock("Anna", pin: driver.addStaff("Anna", .host))
    #expect(!state(driver).isLocked)
    #expect(driver.audit.contains("export"))
    driver.press(.function(10))
    #expect(state(driver).isLocked)
    driver.wait(.seconds(24 * 3600))
    #expect(state(driver).days == 1)
  }

  @Test func aPageStandsInThePlaceOfHomeAndAnotherPageDoesNot() throws {
    let driver = try driver { $0.showsHome = true }
    driver.send(.journalsRead(JournalsReading()))
    #expect(driver.screen.contains("I STÄLLET"))
    // It counts as the home page: nobody is asked whether they are still there.
    driver.wait(.seconds(600))
    #expect(driver.screen.contains("I STÄLLET") && driver.rings == 0)
  }

  @Test func aStateThatIsNotThereIsAsItIsAtFirst() {
    var states = FeatureStates([])
    states[Counting.self].days = 3
    #expect(states[Counting.self].days == 0)
  }
}
