import Foundation
import KioskModel
import TerminalUI

/// The home page: today's sessions, and one question to rate them.
struct HomeScreen: Screen {
  enum Action: Sendable {
    case rated(Int)
    case weekOpened
    case healthOpened
    case wishOpened
    case languagesOpened
    case staffOpened
  }

  var name: String { "home" }

  func page(_ context: Context) -> Page<Action> {
    let today = context.book.sessions(on: context.now.date)
    let rows = context.schedule(today)
    let first = rows.firstIndex { $0.phase == .current || $0.phase == .upcoming }
    var page = Page<Action>(title: context.text("home.today"), aside: context.text("home.free"))
    page.blocks =
      rows.isEmpty
      ? [
        .text(
          [context.text("home.nothing"), Self.next(context)].compactMap(\.self).joined(
            separator: "\n"))
      ]
      : [.schedule(rows, anchor: first ?? rows.count - 1)]
    // When today is over, what comes next is what a visitor looks for.
    if !rows.isEmpty, first == nil, let next = Self.next(context) {
      page.blocks.append(.text(next))
    }
    page.agenda = context.agenda
    let ask = RatingQuestion(context)
    (page.question, page.subject) = (ask.text, ask.subject)
    page.hint = context.text("home.hint")
    page.choices =
      context.faces { .rated($0) } + [
        Choice(
          role: .details, key: .digit(6), label: context.text("home.week"), shape: .footer,
          action: .weekOpened)
      ]
    if context.hasHealthPages {
      page.choices.append(
        Choice(
          key: .digit(7), label: context.text("home.health"), shape: .footer, action: .healthOpened)
      )
    }
    page.choices += [
      Choice(key: .digit(8), label: context.text("home.wish"), shape: .footer, action: .wishOpened),
      Choice(
        key: .function(10), otherKeys: [.character("-")], label: context.text("home.staff"),
        shape: .footer, action: .staffOpened),
      Choice(
        role: .languages, key: .digit(9), otherKeys: [.character("/")],
        label: context.text("foot.languages"),
        details: context.otherLanguages, shape: .footer, action: .languagesOpened),
    ]
    page.back = .none
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .rated(let score):
      return RatedScreen.record(score: score, context) { .show($0) }
    case .weekOpened: return [.show(WeekScreen(monday: context.now.date.monday))]
    case .healthOpened: return [.show(HealthScreen())]
    case .wishOpened: return [.show(WishScreen())]
    case .languagesOpened: return [.show(LanguageScreen())]
    case .staffOpened: return [.openUnlockScreen]
    }
  }

  /// The first session after today; nil if none is known.
  private static func next(_ context: Context) -> String? {
    guard let day = context.book.nextDay(after: context.now.date),
      let session = context.book.sessions(on: day).first(where: { !$0.isCancelled })
    else { return nil }
    return context.text(
      "home.nextDay",
      [
        "day": context.words.longDay(day), "hours": context.words.hours(session),
        "title": context.title(session.activity),
      ])
  }
}
