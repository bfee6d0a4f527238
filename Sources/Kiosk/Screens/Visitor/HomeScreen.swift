import Foundation
import KioskModel

/// Home: what is on today, and one question about it.
struct HomeScreen: Screen {
  enum Action: Sendable {
    case rated(Int)
    case weekOpened
    case healthOpened
    case wishOpened
    case languagesOpened
    case staffOpened
  }

  func page(_ here: Surroundings) -> Page<Action> {
    let today = here.book.sessions(on: here.now.date)
    let rows = here.schedule(today)
    let first = rows.firstIndex { $0.tense == .now || $0.tense == .next }
    var page = Page<Action>(title: here.text("home.today"), aside: here.text("home.free"))
    page.blocks =
      rows.isEmpty
      ? [.text(Self.nothingToday(here))] : [.schedule(rows, anchor: first ?? rows.count - 1)]
    let ask = RatingQuestion(here)
    (page.question, page.subject) = (ask.text, ask.subject)
    page.hint = here.text("home.hint")
    page.choices =
      here.faces { .rated($0) } + [
        Choice(key: .digit(6), label: here.text("home.week"), shape: .foot, action: .weekOpened)
      ]
    if here.hasHealthPages {
      page.choices.append(
        Choice(
          key: .digit(7), label: here.text("home.health"), shape: .foot, action: .healthOpened))
    }
    page.choices += [
      Choice(key: .digit(8), label: here.text("home.wish"), shape: .foot, action: .wishOpened),
      Choice(
        key: .function(10), otherKeys: [.character("-")], label: here.text("home.staff"),
        shape: .foot, action: .staffOpened),
      Choice(
        key: .digit(9), otherKeys: [.character("/")], label: here.text("foot.languages"),
        details: here.otherLanguages, shape: .foot, action: .languagesOpened),
    ]
    // Whoever touches an activity wants to know more of it.
    page.listKey = .digit(6)
    page.back = .none
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .rated(let score):
      return RatedScreen.record(score: score, here) { .show($0) }
    case .weekOpened: return [.show(WeekScreen(monday: here.now.date.monday))]
    case .healthOpened: return [.show(HealthScreen())]
    case .wishOpened: return [.show(WishScreen())]
    case .languagesOpened: return [.show(LanguageScreen())]
    case .staffOpened: return [.show(UnlockScreen())]
    }
  }

  private static func nothingToday(_ here: Surroundings) -> String {
    guard let day = here.book.nextDay(after: here.now.date),
      let session = here.book.sessions(on: day).first(where: { !$0.isCancelled })
    else { return here.text("home.nothing") }
    return here.text("home.nothing") + "\n"
      + here.text(
        "home.nextDay",
        [
          "day": here.words.longDay(day), "hours": here.words.hours(session),
          "title": here.title(session.activity),
        ])
  }
}
