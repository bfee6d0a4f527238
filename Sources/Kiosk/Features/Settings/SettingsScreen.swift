import Foundation
import KioskModel
import TerminalUI

/// The form for the meeting place's settings.
struct SettingsScreen: Screen {
  enum Action: FormAction, EditingAction {
    case form(FormPress)
    case languagesOpened
    case editing(DocumentEditing.Action)
  }

  private let original: SiteDraft
  private(set) var form: Form<SiteDraft.Field>
  private var editing = DocumentEditing(.site)

  init(_ context: Context) {
    let draft = SiteDraft(context.place.site)
    original = draft
    func text(_ field: SiteDraft.Field, _ value: String, limit: Int = 60)
      -> FormField<SiteDraft.Field>
    {
      .text(
        field, context.text("settings.field.\(field.rawValue)"), value,
        hint: context.text("settings.hint.\(field.rawValue)"), limit: limit)
    }
    func number(_ field: SiteDraft.Field, _ value: String, _ unit: String)
      -> FormField<SiteDraft.Field>
    {
      var field = text(field, value)
      field.unit = context.text(unit)
      return field
    }
    form = Form([
      text(.name, draft.name), text(.district, draft.district),
      text(.questionSet, draft.questionSet),
      .choice(
        .countsAgeBands, context.text("settings.field.countsAgeBands"),
        [context.text("settings.no"), context.text("settings.yes")],
        chosen: draft.countsAgeBands ? 1 : 0, hint: context.text("form.choose")),
      number(.idleSeconds, draft.idleSeconds, "settings.seconds"),
      number(.warningSeconds, draft.warningSeconds, "settings.seconds"),
      number(.lockSeconds, draft.lockSeconds, "settings.seconds"),
      number(.retentionDays, draft.retentionDays, "settings.days"),
      text(.retentionPurpose, draft.retentionPurpose, limit: SiteDraft.longestPurpose),
      text(.ratingsPerMinute, draft.ratingsPerMinute),
      text(.ratingsPerTenVisitors, draft.ratingsPerTenVisitors),
      text(.sameScoreInTenSeconds, draft.sameScoreInTenSeconds),
    ])
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("settings.title"))
    page.message = editing.message
    let draft = draft()
    page.blocks = [
      .fact(name: context.text("settings.languages"), value: Self.languages(context)),
      .text(
        context.text("settings.preview")
          + " " + [draft.name, draft.district].filter { !$0.isEmpty }.joined(separator: " · ")),
    ]
    page.add(form, save: context.text("form.save"))
    page.choices.append(
      Choice(
        key: .function(4), label: context.text("settings.languages"), shape: .footer,
        action: .languagesOpened))
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .form(let press):
      if form.handle(press) == .finished { return save(context) }
    case .languagesOpened:
      // Changes are saved first: saving them later would overwrite what is changed there.
      return holdsDraft ? save(context) : [.replace(OfferedLanguagesScreen(context))]
    case .editing(let action): return editing.update(action, context) { [.back] }
    }
    return []
  }

  /// The names of the meeting place's languages; they are changed on a page of their own.
  private static func languages(_ context: Context) -> String {
    context.place.site.languages.map { tag in
      guard let language = context.languageNames.known.first(where: { $0.tag == tag }) else {
        return tag
      }
      // Adjacent right-to-left names would swap places without isolates (UAX #9, RLI).
      return language.script.direction == .rightToLeft
        ? "\u{2067}" + language.name + "\u{2069}" : language.name
    }.joined(separator: ", ")
  }

  private func draft() -> SiteDraft {
    var draft = original
    draft.name = form.value(.name)
    draft.district = form.value(.district)
    draft.questionSet = form.value(.questionSet)
    draft.countsAgeBands = form.chosen(.countsAgeBands) == 1
    draft.idleSeconds = form.value(.idleSeconds)
    draft.warningSeconds = form.value(.warningSeconds)
    draft.lockSeconds = form.value(.lockSeconds)
    draft.retentionDays = form.value(.retentionDays)
    draft.retentionPurpose = form.value(.retentionPurpose)
    draft.ratingsPerMinute = form.value(.ratingsPerMinute)
    draft.ratingsPerTenVisitors = form.value(.ratingsPerTenVisitors)
    draft.sameScoreInTenSeconds = form.value(.sameScoreInTenSeconds)
    return draft
  }

  private mutating func save(_ context: Context) -> [Effect<Action>] {
    let draft = draft()
    var errors: [SiteDraft.Field: String] = [:]
    // A question set that does not exist would leave visitors with an empty page.
    if !context.offered.questionSets.contains(draft.questionSet) {
      errors[.questionSet] = context.text("settings.unknown", ["value": draft.questionSet])
    }
    let old = context.place.site.document
    do throws(SiteDraft.Mistakes) {
      let document = try draft.document(changing: old)
      form.show(errors)
      guard errors.isEmpty else { return [] }
      return editing.ask(
        DocumentChange([.init(path: DocumentKind.site.path, before: old, after: document)]),
        done: "", context)
    } catch {
      for (field, problem) in error.problems { errors[field] = context.words.sentence(problem) }
      form.show(errors)
      return []
    }
  }
}
