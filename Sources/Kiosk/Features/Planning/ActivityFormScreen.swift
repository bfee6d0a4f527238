import Foundation
import KioskModel
import SafeText
import TerminalUI

/// The form for an activity: a new one, one session, or all sessions from a day on.
struct ActivityFormScreen: DocumentFormScreen {
  /// What the form is for.
  enum Purpose: Sendable {
    case new(ActivityDraft)
    case session(Session, isOfSeries: Bool)
    case from(Activity, Session)
    case copy(Activity, Session)
  }

  /// The fields of the form: those of the draft, and the last day of a series.
  nonisolated enum Field: Hashable, Sendable {
    case draft(ActivityDraft.Field)
    case until
  }

  let purpose: Purpose
  let original: ActivityDraft
  var form: Form<Field>
  var editing = DocumentEditing()

  init(_ purpose: Purpose, _ context: Context) {
    let zone = context.place.site.timeZone
    self.purpose = purpose
    var draft: ActivityDraft
    switch purpose {
    case .new(let new): draft = new
    case .session(let session, _):
      let series = context.place.programme.activities.first { $0.uid == session.id.activity }
      draft = ActivityDraft(series ?? session.activity, of: session, zone: zone)
    case .from(let activity, let session):
      draft = ActivityDraft(activity, of: session, zone: zone)
    case .copy(_, let session):
      draft = ActivityDraft(template: session.activity, on: session.localStart.date)
      draft.start = session.localStart.clock
      draft.end = session.localEnd.clock
      draft.repeats = .once
    }
    original = draft
    form = Self.form(draft, repeats: !purpose.isOneSession, context)
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("activityForm.\(purpose.name)"))
    page.message = editing.message
    page.blocks = [.schedule([preview(context)], anchor: 0)]
    if case .from = purpose { page.blocks.append(.text(context.text("activityForm.fromText"))) }
    page.add(form, save: context.text("form.save"))
    return page
  }

  func saved(_ context: Context) -> [Effect<Action>] {
    // The session that the page below shows may be a different one now.
    Array(repeating: .back, count: purpose.isShownBelow ? 2 : 1)
  }

  mutating func changed(_ context: Context) { refreshRepeats(context) }

  mutating func save(_ context: Context) -> [Effect<Action>] {
    let draft = draft(context)
    var problems = draft.problems(today: context.now.date, forOneSession: purpose.isOneSession)
      .reduce(into: [Field: String]()) { $0[.draft($1.key)] = context.words.sentence($1.value) }
    let until = CleanText.line(form.value(.until))
    if !until.isEmpty, TypedDate.read(until, today: context.now.date) == nil {
      problems[.until] = context.words.sentence(ActivityDraft.Problem.notADate)
    }
    if context.words.languageTags(form.value(.draft(.spokenLanguages))) == nil {
      problems[.draft(.spokenLanguages)] = context.text("form.problem.language")
    }
    form.show(problems)
    guard problems.isEmpty else { return [] }
    let purpose = purpose
    return editing.ask(context, done: "") { editor throws(PlanningProblem) in
      switch purpose {
      case .new, .copy: try editor.add(draft)
      case .session(let session, _): try editor.edit(session, with: draft)
      case .from(let activity, let session):
        try editor.change(activity, from: session.id.recurrence.date, with: draft)
      }
    }
  }
}

extension ActivityFormScreen.Purpose {
  /// Whether only one session of a series is edited, so that the form has no repeat pattern.
  var isOneSession: Bool {
    if case .session(_, let isOfSeries) = self { return isOfSeries }
    return false
  }

  /// Whether the page below shows the session as it was.
  fileprivate var isShownBelow: Bool {
    switch self {
    case .new, .copy, .session(_, isOfSeries: true): false
    case .session, .from: true
    }
  }

  /// The part of the text key that names the title.
  var name: String {
    switch self {
    case .new: "new"
    case .session: "session"
    case .from: "from"
    case .copy: "copy"
    }
  }
}
