import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// The face that lights up when it has been pressed.
@Suite struct GlowTests {
  /// The score of the face that is lit.
  private func lit(_ driver: Driver) -> Int? {
    guard let index = driver.app.pageState.lit,
      case .face(let score) = driver.app.page.choices[index].shape
    else { return nil }
    return score
  }

  @Test func theFaceThatWasPressedLightsUpForAMoment() throws {
    let driver = try Driver()
    #expect(lit(driver) == nil)
    driver.press(.digit(4))
    #expect(lit(driver) == 4)
    let cells = driver.app.renderedPage.canvas.cells
    #expect(cells.contains { $0.role == .lit })
    #expect(driver.app.deadline == driver.app.context.moment.uptime + Glow.length)
    driver.wait(Glow.length)
    #expect(lit(driver) == nil)
    #expect(!driver.app.renderedPage.canvas.cells.contains { $0.role == .lit })
  }

  /// What was pressed is on the next page no more, or is no face.
  @Test func nothingElseLightsUp() throws {
    let driver = try Driver()
    driver.press(.digit(6))
    #expect(driver.app.pageState.lit == nil)
    driver.press(.digit(5))
    #expect(driver.app.pageState.lit == nil)
  }

  @Test func aPlaceMayWantNothingToMove() throws {
    let place = try Fixture.place()
    var document = place.site.document
    document["reducedMotion"] = true
    var still = place
    still.site = try Site(JSONReader(document))
    let driver = try Driver(place: still)
    driver.press(.digit(4))
    #expect(driver.screen.contains("Tack!") && driver.app.pageState.lit == nil)
  }
}
