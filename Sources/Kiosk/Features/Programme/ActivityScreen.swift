import KioskModel
import TerminalUI

/// An activity: what, when, where, in which languages, by whom, and that it is free.
struct ActivityScreen: Screen {
  enum Action: Sendable {
    case taken
  }

  let session: Session

  var name: String { "activity" }

  func page(_ context: Context) -> Page<Action> {
    let activity = session.activity
    var page = Page<Action>(title: context.title(activity), aside: context.mark(session))
    page.agenda = context.agendaFromNow
    let details = activity.details(in: activity.nearestLanguage(context.languageChain))
    if !details.isEmpty { page.blocks.append(.text(details)) }
    let when = context.words.longDay(session.localStart.date) + "  " + context.words.hours(session)
    let languages = activity.spokenLanguages.map { context.words.languageName($0) }
    let facts = [
      ("activity.when", when),
      ("activity.where", context.list(activity.rooms)),
      ("activity.kind", context.text("kind.\(activity.kind.rawValue)")),
      ("activity.languages", context.list(languages)),
      ("activity.organiser", context.list(activity.organisers)),
      ("activity.access", activity.accessibility),
      ("activity.places", context.places(session)),
      ("activity.cost", context.text("activity.free")),
      ("activity.coming", coming(context)),
    ]
    page.blocks += facts.filter { !$0.1.isEmpty }
      .map { .fact(name: context.text($0.0), value: $0.1) }
    if TakeScreen.isOffered(session, context) {
      page.choices = [
        Choice(
          key: .digit(6), label: context.text("take.title"), shape: .footer, action: .taken)
      ]
    }
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .taken: [.show(TakeScreen(session: session))]
    }
  }

  private func coming(_ context: Context) -> String {
    context.list(
      context.book.coming(session.id.activity, after: session.start, limit: 3)
        .map { context.words.day($0.localStart.date) + " " + $0.localStart.clock })
  }
}
