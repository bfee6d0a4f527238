import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Visitors in a queue, each of whom comes before the page for the one before has closed.
@Suite struct QueueStories {
  nonisolated private static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 33),
    Size(columns: 160, rows: 50),
  ]

  /// The rectangles in which each face can be touched.
  private func faces(_ driver: Driver) -> [Rect] {
    let choices = driver.app.page.choices
    return driver.app.renderedPage.targets.filter { choices[$0.choice].shape.isFace }.map(\.rect)
  }

  @Test func fivePressesAreFiveRatings() throws {
    let driver = try Driver()
    for score in [5, 4, 2, 3, 5] {
      driver.press(.digit(score))
      driver.wait(.seconds(2))
    }
    #expect(driver.ratings.map { $0.content["score"] } == [5, 4, 2, 3, 5])
    #expect(driver.journal.allSatisfy { $0.type == "rating" })
  }

  @Test func fiveTouchesAreFiveRatings() throws {
    let driver = try Driver()
    for score in [5, 4, 2, 3, 5] {
      let face = faces(driver)[score - 1]
      driver.touch(down: Position(column: face.column + 2, row: face.row + 2))
      driver.wait(.seconds(1))
    }
    #expect(driver.ratings.map { $0.content["score"] } == [5, 4, 2, 3, 5])
  }

  @Test(arguments: sizes) func theFacesStayWhereTheyAre(size: Size) throws {
    let many = (8..<22).map { hour in
      Fixture.activity(
        "a\(hour)", "Pass \(hour)", "2026-11-20T\(hour < 10 ? "0" : "")\(hour):00:00", "PT45M",
        room: "Caféet")
    }
    for place in [try Fixture.place(), try Fixture.place([]), try Fixture.place(many)] {
      let driver = try Driver(size: size, place: place)
      let places = faces(driver)
      #expect(places.count == 5)
      driver.disk = .hangs
      driver.press(.digit(4))
      #expect(faces(driver) == places)
      driver.wait(.seconds(2))
      #expect(driver.screen.contains("kunde inte sparas"))
      #expect(faces(driver) == places)
      driver.finishHanging()
      #expect(driver.screen.contains("Tack!"))
      #expect(faces(driver) == places)
      driver.press(.character("+"))
      #expect(driver.screen.contains("Ångrat"))
      #expect(faces(driver) == places)
      driver.wait(.seconds(9))
      #expect(faces(driver) == places)
    }
  }

  @Test func nobodyIsAskedWhileOthersWait() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    #expect(driver.screen.contains("Vad betydde mest"))
    driver.wait(.seconds(20))
    driver.press(.digit(4))
    #expect(!driver.app.page.choices.contains { $0.shape == .answer })
    driver.wait(.seconds(21))
    driver.press(.digit(3))
    #expect(driver.app.page.choices.contains { $0.shape == .answer })
  }

  @Test func anAnswerIsOfTheOneWhoWasAsked() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    driver.wait(.seconds(2))
    try driver.press("Människorna")
    driver.wait(.seconds(1))
    driver.press(.digit(2))
    // The questions are gone: the keys of their answers do nothing.
    for key in 6...9 {
      driver.press(.digit(key))
      driver.wait(.milliseconds(300))
    }
    #expect(driver.journal.map(\.type) == ["rating", "answer", "rating"])
    #expect(driver.journal[1].content["rating"] == .string(driver.journal[0].id))
    #expect(driver.screen.contains("Tack! Du svarade 2"))
  }

  @Test func onlyTheLastRatingCanBeTakenBack() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    driver.wait(.seconds(2))
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    try driver.press("Ångra")
    #expect(driver.journal.last?.content["event"] == .string(driver.ratings[1].id))
    driver.press(.digit(3))
    #expect(driver.ratings.map { $0.content["score"] } == [5, 1, 3])
    #expect(driver.screen.contains("Tack! Du svarade 3"))
  }

  @Test func theNextOnePressesAsThePageGoesHome() throws {
    for late in [-1, 0, 1, 100, 900] {
      let driver = try Driver()
      driver.press(.digit(5))
      driver.wait(RatedScreen.silence + .milliseconds(late))
      driver.press(.digit(2))
      #expect(driver.ratings.map { $0.content["score"] } == [5, 2], "\(late) ms")
    }
  }

  /// An answer that comes just after the question has closed must not open what has its key at
  /// home.
  @Test func anAnswerThatComesTooLateOpensNothing() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    let answer = try #require(
      driver.app.renderedPage.targets.first { driver.app.page.choices[$0.choice].shape == .answer })
    driver.wait(RatedScreen.silence + .milliseconds(100))
    driver.press(.digit(6))
    driver.touch(down: Position(column: answer.rect.column + 1, row: answer.rect.row + 1))
    #expect(driver.app.screens.count == 1)
    driver.wait(.seconds(1))
    driver.press(.digit(6))
    #expect(driver.screen.contains("VECKA 47"))
  }

  @Test func eightSecondsOfSilenceGoHomeInTheFirstLanguage() throws {
    let driver = try Driver()
    driver.press(.digit(9))
    driver.wait(.seconds(1))
    try driver.press("English")
    driver.wait(.seconds(1))
    driver.press(.digit(3))
    #expect(driver.screen.contains("Thank you!"))
    driver.wait(.milliseconds(7900))
    #expect(driver.screen.contains("Thank you!"))
    driver.wait(.milliseconds(200))
    #expect(driver.screen.contains("IDAG"))
    #expect(driver.rings == 0)
  }

  @Test func everyPressBeginsTheSilenceAnew() throws {
    let driver = try Driver()
    driver.press(.digit(3))
    driver.wait(.seconds(7))
    try driver.press("Människorna")
    driver.wait(.seconds(7))
    #expect(driver.screen.contains("Träffade du någon ny?"))
    driver.wait(.seconds(2))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test(arguments: sizes) func thanksInEverySize(size: Size) throws {
    let name = "\(size.columns)x\(size.rows)"
    let asked = try Driver(size: size)
    asked.press(.digit(4))
    try expectSnapshot(asked.screen, "rated-asked-\(name)")
    asked.wait(.seconds(2))
    asked.press(.digit(1))
    try expectSnapshot(asked.screen, "rated-queue-\(name)")
    let which = try Driver(size: size, at: "2026-11-20T16:00:00")
    which.press(.digit(5))
    try expectSnapshot(which.screen, "rated-which-\(name)")
  }

  @Test func aDoubleTouchOnAnAnswerAnswersOneQuestion() throws {
    let driver = try Driver()
    driver.press(.digit(4))
    driver.wait(.seconds(1))
    let target = try #require(
      driver.app.renderedPage.targets.first { driver.app.page.choices[$0.choice].shape == .answer })
    let finger = Position(column: target.rect.column + 1, row: target.rect.row + 1)
    driver.touch(down: finger)
    driver.wait(.milliseconds(250))
    driver.touch(down: finger)
    #expect(driver.journal.map(\.type) == ["rating", "answer"])
    driver.wait(.seconds(1))
    driver.touch(down: finger)
    #expect(driver.journal.map(\.type) == ["rating", "answer", "answer"])
  }

  @Test func aLectureOfTwentySevenIsCountedWhole() throws {
    let driver = try Driver(at: "2026-11-20T15:02:00", place: try Fixture.place([Fixture.lecture]))
    driver.checkIn(27, at: "lecture/2026-11-20T13:30:00")
    for number in 0..<25 {
      driver.press(.digit(1 + (number * 3) % 5))
      driver.wait(.milliseconds(2400))
    }
    #expect(driver.ratings.count == 25)
    #expect(driver.ratings.allSatisfy { $0.content["flood"] == nil })
    #expect(driver.ratings.allSatisfy { $0.content["session"] == "lecture/2026-11-20T13:30:00" })
  }

  @Test func oneKeyAgainAndAgainIsMarkedWhole() throws {
    let driver = try Driver(at: "2026-11-20T15:02:00", place: try Fixture.place([Fixture.lecture]))
    driver.checkIn(27, at: "lecture/2026-11-20T13:30:00")
    for _ in 0..<40 {
      driver.press(.digit(1))
      driver.wait(.milliseconds(250))
      driver.press(.character("."))
      let face = faces(driver)[0]
      driver.touch(down: Position(column: face.column + 2, row: face.row + 2))
      driver.wait(.milliseconds(250))
    }
    let marked = Set(
      driver.journal.filter { $0.type == "flood" }.compactMap { $0.content["rating"]?.stringValue })
    let counted = driver.ratings.filter {
      $0.content["flood"] != true && !marked.contains($0.id)
    }
    #expect(driver.ratings.count > 6)
    #expect(counted.isEmpty)
  }

  @Test func whoeverChoosesALanguageFirstIsStillThanked() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    driver.press(.character("/"))
    driver.wait(.seconds(12))
    try driver.press("English")
    driver.wait(.seconds(2))
    #expect(driver.screen.contains("Thank you! You answered 5"))
    driver.wait(.seconds(7))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func arrowsAreSignsOfLifeToo() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    for _ in 0..<5 {
      driver.wait(.seconds(6))
      driver.press(.right)
    }
    #expect(driver.screen.contains("Tack!"))
  }

  /// The disk answers while another page covers the one that asked.
  @Test func aSlowDiskIsHeardBehindAnotherPage() throws {
    let driver = try Driver()
    driver.disk = .hangs
    driver.press(.digit(5))
    driver.press(.character("/"))
    driver.wait(.seconds(3))
    driver.finishHanging()
    driver.press(.digit(0))
    #expect(driver.screen.contains("Tack! Du svarade 5"))
  }

  @Test func nobodyIsAskedMoreThanTwoQuestions() throws {
    let driver = try Driver(at: "2026-11-20T16:00:00")
    driver.press(.digit(5))
    driver.wait(.seconds(2))
    try driver.press("Språkcafé")
    driver.wait(.seconds(2))
    try driver.press("Människorna")
    #expect(!driver.app.page.choices.contains { $0.shape == .answer })
  }
}
