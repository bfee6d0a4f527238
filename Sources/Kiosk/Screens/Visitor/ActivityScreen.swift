import KioskModel

/// One activity: what it is, when, where, in which languages, by whom, and for nothing.
struct ActivityScreen: Screen {
  enum Action: Sendable {}

  let session: Session

  func page(_ here: Surroundings) -> Page<Action> {
    let activity = session.activity
    var page = Page<Action>(title: here.title(activity), aside: here.mark(session))
    let details = activity.details(in: activity.nearestLanguage(here.languageChain))
    if !details.isEmpty { page.blocks.append(.text(details)) }
    let when = here.words.longDay(session.localStart.date) + "  " + here.words.hours(session)
    let languages = activity.spokenLanguages.map { here.words.languageName($0) }
    let facts = [
      ("activity.when", when),
      ("activity.where", here.list(activity.rooms)),
      ("activity.kind", here.text("kind.\(activity.kind.rawValue)")),
      ("activity.languages", here.list(languages)),
      ("activity.organiser", here.list(activity.organisers)),
      ("activity.access", activity.accessibility),
      ("activity.places", here.places(session)),
      ("activity.cost", here.text("activity.free")),
      ("activity.coming", coming(here)),
    ]
    page.blocks += facts.filter { !$0.1.isEmpty }
      .map { .fact(name: here.text($0.0), value: $0.1) }
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {}

  private func coming(_ here: Surroundings) -> String {
    here.list(
      here.book.coming(session.id.activity, after: session.start, limit: 3)
        .map { here.words.day($0.localStart.date) + " " + $0.localStart.clock })
  }
}
