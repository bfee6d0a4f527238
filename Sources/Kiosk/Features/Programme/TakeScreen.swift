import KioskModel
import TerminalUI

/// A session to take along: as a QR code for the calendar of a telephone, and in words.
struct TakeScreen: Screen {
  enum Action: Sendable {}

  let session: Session

  var name: String { "take" }

  func page(_ context: Context) -> Page<Action> {
    let activity = session.activity
    let site = context.place.site
    var page = Page<Action>(title: context.text("take.title"), aside: context.mark(session))
    let event = SessionEvent(
      session, title: context.title(activity),
      details: activity.details(in: activity.nearestLanguage(context.languageChain)), at: site)
    let hours = context.words.hours(session)
    let place = [site.name, site.district].filter { !$0.isEmpty }.joined(separator: " · ")
    page.blocks = [
      .banner(context.title(activity), score: nil),
      .figures([Figure(value: hours, label: context.words.longDay(session.localStart.date))]),
      .figures([Figure(value: activity.rooms.first ?? place, label: place)]),
      .code(
        CodeBlock(
          texts: event.texts, hint: context.text("take.hint"),
          otherwise: context.text("take.noCode"))),
    ]
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {}

  /// Whether a session can be taken along: it is still to come, and there is a screen for a code.
  static func isOffered(_ session: Session, _ context: Context) -> Bool {
    !session.isCancelled && session.end > context.moment.wall && !context.access.readsLines
  }
}
