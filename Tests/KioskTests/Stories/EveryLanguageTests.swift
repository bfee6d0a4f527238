import KioskModel
import Testing

@testable import Kiosk

/// All pages that visitors see, in every language and size: no word of the kiosk's own is cut,
/// broken or written over.
@Suite struct EveryLanguageTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 33), Size(columns: 60, rows: 18),
  ]

  /// The pages, by the keys that lead to each.
  private static let pages = [
    "", "6", "68", "65", "652", "69", "9", "4", "41", "412",
  ]

  @Test(arguments: LocaleTests.languages) func nothingIsCut(language: String) throws {
    let place = try Fixture.manyLanguages()
    for size in Self.sizes {
      for colours in [256, 8] {
        let driver = try Driver(size: size, place: place, colours: colours)
        choose(language, driver)
        for keys in Self.pages {
          driver.type(keys)
          #expect(driver.app.here.words.language == language)
          expectWhole(driver, "\(language) \(size) \(colours) '\(keys)'")
          for _ in 0..<4 {
            driver.press(.escape)
            driver.wait(.milliseconds(1100))
          }
        }
      }
    }
  }

  @Test(arguments: LocaleTests.languages) func rareMomentsToo(language: String) throws {
    for size in Self.sizes {
      for time in ["2026-11-20T09:00", "2026-11-20T11:35", "2026-11-20T20:00", "2026-11-22T12:00"] {
        let driver = try Driver(
          size: size, at: time + ":10", place: try Fixture.manyLanguages())
        choose(language, driver)
        expectWhole(driver, "\(language) \(size) \(time)")
        driver.disk = .refuses
        driver.press(.digit(4))
        driver.wait(.seconds(3))
        expectWhole(driver, "\(language) \(size) not saved")
        driver.disk = .works
        driver.wait(.seconds(6))
        driver.press(.digit(9))
        expectWhole(driver, "\(language) \(size) undone")
        driver.wait(.seconds(5))
        driver.press(.digit(6))
        driver.wait(.seconds(31))
        expectWhole(driver, "\(language) \(size) idle")
      }
    }
  }

  private func choose(_ language: String, _ driver: Driver) {
    driver.type("9")
    let place = driver.app.here.languages.firstIndex { $0.tag == language } ?? 0
    driver.press(place < 9 ? .digit(place + 1) : .character("+"))
    driver.wait(.seconds(2))
  }

  /// Titles, rooms and organisers of a programme may be cut: they are as long as they are.
  private func expectWhole(_ driver: Driver, _ what: String) {
    let place = driver.app.here.place
    let theirs = place.programme.activities.flatMap { activity in
      LocaleTests.languages.map { activity.title(in: $0) } + [activity.details]
        + activity.rooms + activity.organisers
    }
    let troubles = driver.app.picture.canvas.troubles.filter { text in
      !theirs.contains { !$0.isEmpty && text.contains($0) }
    }
    #expect(troubles.isEmpty, "\(what)\n\(driver.screen)")
  }
}
