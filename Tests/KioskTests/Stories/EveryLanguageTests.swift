import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// All visitor pages in every language and size: none of the kiosk's own texts is cut, broken
/// within a word, or overwritten.
@Suite struct EveryLanguageTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 33), Size(columns: 60, rows: 18),
  ]

  /// The pages, by the keys that lead to them.
  static let pages = [
    "", "6", "68", "65", "652", "6526", "69", "9", "4", "41", "412", "7", "71", "711", "72", "8",
    "86",
    "84", "89", "893", "899", "88", "881",
  ]

  @Test(arguments: LocaleTests.languages) func nothingIsCut(language: String) throws {
    let place = try Self.place()
    for size in Self.sizes {
      for colours in [256, 8] {
        let driver = try Driver(
          size: size, place: place, colours: colours, speech: SpeechAbility())
        choose(language, driver)
        for keys in Self.pages {
          driver.type(keys)
          #expect(driver.app.context.words.language.tag == language)
          expectWhole(driver, "\(language) \(size) \(colours) '\(keys)'")
          expectTargets(driver, "\(language) \(size) \(colours) '\(keys)'")
          for _ in 0..<4 {
            driver.press(.escape)
            driver.wait(.milliseconds(1100))
          }
        }
      }
    }
  }

  /// A page that a visitor can come to and that is not in the list is tested in no language.
  @Test func everyPageIsInTheList() throws {
    let place = try Self.place()
    func name(_ keys: String) throws -> (String, Driver) {
      let driver = try Driver(place: place)
      driver.type(keys)
      return (driver.app.screens.last?.name ?? "", driver)
    }
    let listed = Set(try Self.pages.map { try name($0).0 })
    // "which" and "language" are reached from the page after a rating and in the same way from all.
    var found: [String: String] = [:]
    var waiting = [""]
    while let keys = waiting.popLast() {
      let (name, driver) = try name(keys)
      guard found[name] == nil, driver.app.navigation.top?.screen.isForStaff != true else {
        continue
      }
      found[name] = keys
      waiting += driver.app.page.choices.compactMap { choice in
        guard case .character(let key) = choice.key, choice.role != .back, !choice.shape.isTyped
        else { return nil }
        return keys + String(key)
      }
    }
    let missing = found.filter { !listed.contains($0.key) }
    #expect(missing.isEmpty, "add to `pages`: \(missing)")
    #expect(found.count > 10)
  }

  @Test(arguments: LocaleTests.languages) func rareMomentsToo(language: String) throws {
    for size in Self.sizes {
      for time in ["2026-11-20T09:00", "2026-11-20T11:35", "2026-11-20T20:00", "2026-11-22T12:00"] {
        let driver = try Driver(
          size: size, at: time + ":10", place: try Fixture.manyLanguages(),
          speech: SpeechAbility())
        choose(language, driver)
        expectWhole(driver, "\(language) \(size) \(time)")
        driver.disk = .refuses
        driver.press(.digit(4))
        driver.wait(.seconds(3))
        expectWhole(driver, "\(language) \(size) not saved")
        driver.disk = .works
        driver.wait(.seconds(6))
        driver.disk = .hangs
        driver.press(.character("+"))
        expectWhole(driver, "\(language) \(size) is being undone")
        driver.wait(.seconds(2))
        expectWhole(driver, "\(language) \(size) not undone yet")
        driver.finishHanging()
        expectWhole(driver, "\(language) \(size) undone")
        driver.wait(.seconds(5))
        driver.press(.digit(6))
        driver.wait(.seconds(31))
        expectWhole(driver, "\(language) \(size) idle")
      }
    }
  }

  @Test(arguments: LocaleTests.languages) func whereNothingIsHeard(language: String) throws {
    for size in Self.sizes {
      let driver = try Driver(
        size: size, place: try Fixture.manyLanguages(), speech: SpeechAbility())
      choose(language, driver)
      driver.press(.listening)
      driver.failSpeaking()
      #expect(!driver.app.frame.warning.isEmpty)
      expectWhole(driver, "\(language) \(size) no sound")
    }
  }

  @Test(arguments: LocaleTests.languages) func writingAndLeaving(language: String) throws {
    for size in Self.sizes {
      let driver = try Driver(
        size: size, place: try Self.place(), speech: SpeechAbility())
      choose(language, driver)
      driver.type("89522")
      #expect(driver.app.page.choices.contains { $0.shape.isLetter })
      for _ in 0..<5 {
        driver.type("6")
        expectWhole(driver, "\(language) \(size) marks a key with a word")
      }
      driver.write("a 121212-1212")
      expectWhole(driver, "\(language) \(size) types")
      driver.press(.enter)
      #expect(driver.journal.isEmpty)
      expectWhole(driver, "\(language) \(size) refused")
      driver.press(.escape)
      #expect(!driver.app.page.choices.contains { $0.shape.isLetter })
      expectWhole(driver, "\(language) \(size) leaves")
    }
  }

  @Test(arguments: LocaleTests.languages) func wishesThatAreNotSaved(language: String) throws {
    for size in Self.sizes {
      let driver = try Driver(
        size: size, place: try Self.place(), speech: SpeechAbility())
      choose(language, driver)
      driver.disk = .hangs
      driver.type("83")
      expectWhole(driver, "\(language) \(size) saves")
      driver.wait(.seconds(3))
      expectWhole(driver, "\(language) \(size) not saved")
      driver.finishHanging()
      driver.wait(.milliseconds(500))
      driver.disk = .hangs
      driver.press(.character("+"))
      expectWhole(driver, "\(language) \(size) is being undone")
      driver.wait(.seconds(2))
      expectWhole(driver, "\(language) \(size) not undone yet")
      driver.finishHanging()
      expectWhole(driver, "\(language) \(size) undone")
      driver.wait(.seconds(6))
      driver.type("89")
      driver.write("Bo")
      driver.press(.enter)
      expectWhole(driver, "\(language) \(size) sent")
    }
  }

  @Test(arguments: LocaleTests.languages) func questionsToTheRoom(language: String) throws {
    let options = ["Barn och unga", "Mitt i livet", "Äldre", "Personal och gäster"]
    let poll = try #require(
      Poll(id: "a", question: "Vilka är vi i rummet?", options: options, usual: "who"))
    for size in Self.sizes {
      for colours in [256, 8] {
        let driver = try Driver(
          size: size, place: try Self.place(), colours: colours, speech: SpeechAbility())
        choose(language, driver)
        driver.send(.journalsRead(JournalsReading(poll: PollTally(poll))))
        #expect(driver.screen.contains("Barn och unga") == language.hasPrefix("sv"))
        expectWhole(driver, "\(language) \(size) \(colours) poll")
        driver.type("4")
        #expect(driver.journal.count == 1)
        expectWhole(driver, "\(language) \(size) \(colours) voted")
      }
      for count in [1, 11] {
        var tally = PollTally(poll)
        for vote in 0..<count {
          tally.apply(.vote(poll: "a", option: vote % 4), id: "\(vote)")
        }
        tally.apply(.pollEnd("a"), id: "end")
        let driver = try Driver(
          size: size, place: try Self.place(), root: PollResultScreen(tally: tally),
          speech: SpeechAbility())
        choose(language, driver, by: .character("/"))
        #expect(driver.app.context.words.language.tag == language)
        expectWhole(driver, "\(language) \(size) result of \(count)")
      }
    }
  }

  /// A weekday that is wrapped, with its number alone on the second line, is hard to read.
  @Test(arguments: LocaleTests.languages.filter { !["ar", "prs"].contains($0) })
  func theDaysOfAWeekStandInOneLine(language: String) throws {
    for steps in 0...3 {
      let driver = try Driver(size: Size(columns: 80, rows: 24), place: try Self.place())
      choose(language, driver)
      driver.type("6")
      for _ in 0..<steps { driver.press(.right) }
      for choice in driver.app.page.choices where choice.shape == .tile {
        #expect(driver.screen.contains(choice.label), "\(language) \(choice.label)")
      }
    }
  }

  /// A meeting place with replies to wishes.
  static func place() throws -> MeetingPlace {
    var place = try Fixture.manyLanguages()
    let ideas = Fixture.offered.ideas
    for (index, idea) in ideas.prefix(7).enumerated() {
      place.replies.values[idea.id + ".json"] = try Reply(
        JSONReader([
          "id": .string(idea.id), "status": index == 0 ? "done" : "planned",
          "decided": "2026-11-10",
          "reply": .object(["sv": "Varje tisdag klockan tio."]),
        ]))
    }
    return place
  }

  private func choose(_ language: String, _ driver: Driver, by key: Key = .digit(9)) {
    driver.press(key)
    driver.wait(.milliseconds(1100))
    let place = driver.app.context.languageNames.place.firstIndex { $0.tag == language } ?? 0
    driver.press(place < 9 ? .digit(place + 1) : .character("+"))
    driver.wait(.seconds(2))
  }

  /// Every choice can be touched, and no two targets overlap.
  private func expectTargets(_ driver: Driver, _ what: String) {
    let targets = driver.app.renderedPage.targets
    #expect(Set(targets.map(\.choice)).count == driver.app.page.choices.count, "\(what)")
    var taken: Set<[Int]> = []
    for rect in targets.map(\.rect) {
      for row in rect.row..<rect.maxRow {
        for column in rect.column..<rect.maxColumn {
          #expect(taken.insert([column, row]).inserted, "\(what) \(column) \(row)")
        }
      }
    }
  }

  /// Titles, locations and organisers may be cut: they can be of any length.
  private func expectWhole(_ driver: Driver, _ what: String) {
    let place = driver.app.context.place
    let theirs = place.programme.activities.flatMap { activity in
      LocaleTests.languages.map { activity.title(in: $0) } + [activity.details]
        + activity.rooms + activity.organisers
    }
    let layoutProblems = driver.app.renderedPage.canvas.layoutProblems.filter { text in
      !theirs.contains { !$0.isEmpty && text.contains($0) }
    }
    #expect(layoutProblems.isEmpty, "\(what)\n\(driver.screen)")
  }
}
