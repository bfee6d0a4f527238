import KioskModel
import TestSupport

@testable import Kiosk
@testable import TerminalUI

/// Random visitors at the real state of the kiosk, with their intentions: the reference for the
/// journal. They press what they see, up to a second later.
struct Crowd {
  /// The intentions of a visitor.
  struct Visitor {
    var score: Int
    /// The names of the chosen answers in the data; for the question about the session, its id.
    var answers: [String] = []
    var isTakenBack = false
  }

  private(set) var visitors: [Visitor] = []
  private(set) var random: SeededGenerator
  private let driver: Driver
  /// The key of the last press, by key or touch, and when it was.
  private var last: (key: Key, at: Duration)?
  /// The same for the last press on a face.
  private var lastFace: (key: Key, at: Duration)?
  /// Since when the faces have been shown; nil while they are not.
  private var facesSince: Duration?

  init(_ driver: Driver, _ random: SeededGenerator) {
    (self.driver, self.random) = (driver, random)
  }

  /// Simulates half an hour.
  mutating func spendHalfAnHour() {
    let end = driver.moment.uptime + .seconds(1800)
    while driver.moment.uptime < end {
      let hasFaces = choices.contains { $0.shape.isFace }
      facesSince = hasFaces ? facesSince ?? driver.moment.uptime : nil
      switch number(0...19) {
      case 0...7: arrive()
      case 8...11: answer()
      case 12: takeBack()
      case 13: pressAgain()
      case 14: leave()
      case 15: look("Veckan", "This week")
      case 16: changeLanguage()
      case 17: changeDisk()
      default: break
      }
      let longest = [300, 1500, 3000, 9000, 30000].randomElement(using: &random) ?? 300
      driver.wait(.milliseconds(number(100...longest)))
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private var choices: [Choice<Void>] { driver.app.page.choices }

  /// A visitor presses a face, by key or touch.
  private mutating func arrive() {
    let score = number(1...5)
    guard let seen = choices.first(where: { $0.shape == .face(score) }) else { return leave() }
    // A press on a face that has just appeared was meant for what was there before.
    guard let facesSince, driver.moment.uptime - facesSince >= .seconds(1) else { return }
    let target = place(of: seen)
    driver.wait(.milliseconds(number(100...900)))
    // Another press on the same face within a second is the same visitor's, as is one at once.
    for before in [last, lastFace].compactMap({ $0 }) {
      let since = driver.moment.uptime - before.at
      if since < (before.key == seen.key ? .seconds(1) : .milliseconds(500)) { return }
    }
    // The faces stay in place while the page changes.
    let isThere = choices.contains { $0.shape == .face(score) }
    press(seen.key, at: target)
    lastFace = last
    if isThere { visitors.append(Visitor(score: score)) }
  }

  /// The same press again, from a shaking hand or a child, must have no effect.
  private mutating func pressAgain() {
    guard let last, driver.moment.uptime - last.at < .milliseconds(900),
      case .character(let digit) = last.key, "12345".contains(digit)
    else { return }
    press(last.key, at: nil)
  }

  /// The last visitor answers the question, if there is one; it may have closed by then.
  private mutating func answer() {
    guard let seen = choices.filter({ $0.shape == .answer }).randomElement(using: &random) else {
      return
    }
    let (target, id) = (place(of: seen), identity(of: seen))
    driver.wait(.milliseconds(number(0...1200)))
    if let last, last.key == seen.key, driver.moment.uptime - last.at < .seconds(1) { return }
    let isStill = choices.contains { $0.shape == .answer && $0.id == seen.id }
    press(seen.key, at: target)
    if isStill, let id { visitors[visitors.count - 1].answers.append(id) }
  }

  /// The last visitor undoes the rating.
  private mutating func takeBack() {
    guard let undo = choices.first(where: { $0.key == .character("+") && $0.shape == .footer }),
      choices.contains(where: { $0.shape.isFace }), last?.key != undo.key
    else { return }
    press(undo.key, at: place(of: undo))
    visitors[visitors.count - 1].isTakenBack = true
  }

  /// Goes back, or skips a question.
  private mutating func leave() {
    if let last, last.key == .digit(0), driver.moment.uptime - last.at < .seconds(1) { return }
    press(.digit(0), at: nil)
  }

  /// Opens a page by one of its names.
  private mutating func look(_ labels: String...) {
    guard let choice = choices.first(where: { labels.contains($0.label) }),
      last?.key != choice.key
    else { return }
    press(choice.key, at: place(of: choice))
  }

  private mutating func changeLanguage() {
    guard last?.key != .character("/"), !choices.contains(where: { $0.shape == .answer }) else {
      return
    }
    press(.character("/"), at: nil)
    driver.wait(.milliseconds(1100))
    let languages = choices.filter { ["Svenska", "English"].contains($0.label) }
    if let language = languages.randomElement(using: &random) {
      press(language.key, at: place(of: language))
    }
    driver.wait(.milliseconds(1100))
  }

  private mutating func changeDisk() {
    switch number(0...3) {
    case 0: driver.disk = .hangs
    case 1: driver.disk = .refuses
    default: driver.finishHanging()
    }
  }

  private func place(of choice: Choice<Void>) -> Position? {
    let index = choices.firstIndex { $0.id == choice.id }
    return driver.app.renderedPage.targets.first { $0.choice == index }.map { target in
      Position(
        column: target.rect.column + target.rect.columns / 2,
        row: target.rect.row + target.rect.rows / 2)
    }
  }

  private mutating func press(_ key: Key, at position: Position?) {
    last = (key, driver.moment.uptime)
    if let position, Bool.random(using: &random) {
      driver.touch(down: position)
    } else {
      driver.press(key)
    }
  }

  /// The name of an answer in the data; nil for one that is not recorded.
  private func identity(of choice: Choice<Void>) -> String? {
    let context = driver.app.context
    for question in context.questions?.slots.flatMap({ $0 }) ?? [] {
      for answer in question.choices
      where answer.text.text(context.languageChain) == choice.label
        && driver.screen.contains(question.text.text(context.languageChain))
      {
        return answer.id
      }
    }
    return context.sessionsToRate.first { context.title($0.activity) == choice.label }?.id
      .description
  }
}
