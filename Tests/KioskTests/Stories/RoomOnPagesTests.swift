import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// How the pages use the room of a terminal: none is half empty again, none has a blue slab, and no
/// title is cut while there is room.
@Suite struct RoomOnPagesTests {
  nonisolated private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 33), Size(columns: 160, rows: 50),
  ]

  @Test(arguments: sizes) func noVisitorsPageIsHalfEmpty(size: Size) throws {
    for keys in EveryLanguageTests.pages {
      let driver = try Driver(size: size, place: try Self.place())
      driver.type(keys)
      let measure = PageMeasure(driver.app.renderedPage)
      let name = driver.app.screens.last?.name ?? ""
      let what: Comment = "\(name) '\(keys)': \(measure)\n\(driver.screen)"
      #expect(measure.cuts == 0, what)
      #expect(measure.longestFill <= 9, what)
      // A page with a few words on it has room around them, but never half of it below them.
      #expect(measure.longestGap <= size.rows * 11 / 20, what)
      guard ["home", "rated"].contains(name) else { continue }
      #expect(measure.emptyShare < 0.2 && measure.longestGap <= 3, what)
      #expect(measure.longestFill <= 3, what)
    }
  }

  /// A meeting place with a usual week.
  static func place() throws -> MeetingPlace {
    let titles = [
      "Stavgång för alla", "Föreläsning: Maten och magen", "Introduktion till digitala tjänster",
      "Vävcafé", "Balans och styrka för äldre", "Gå på museum tillsammans",
    ]
    var activities = [Fixture.walk, Fixture.lecture, Fixture.cafe]
    for (index, title) in titles.enumerated() {
      activities.append(
        Fixture.activity(
          "usual-\(index)", title, "2026-11-\(16 + index)T1\(index):00:00", "PT1H",
          room: "Stora salen", ["recurrenceRules": Fixture.weekly]))
    }
    var place = try Fixture.place(activities)
    place.replies = try EveryLanguageTests.place().replies
    return place
  }
}
