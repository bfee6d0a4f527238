import Foundation
import KioskModel

/// The form of the meeting place's settings.
struct SettingsScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case fieldTouched(Int)
    case saved
    case languagesOpened
    case undone, redone
  }

  private let original: SiteDraft
  private(set) var form: Form<SiteDraft.Field>
  private var desk = ChangeDesk(.site)

  init(_ here: Surroundings) {
    let draft = SiteDraft(here.place.site)
    original = draft
    func text(_ field: SiteDraft.Field, _ value: String, limit: Int = 60)
      -> FormField<SiteDraft.Field>
    {
      .text(
        field, here.text("settings.field.\(field.rawValue)"), value,
        hint: here.text("settings.hint.\(field.rawValue)"), limit: limit)
    }
    func number(_ field: SiteDraft.Field, _ value: String, _ unit: String)
      -> FormField<SiteDraft.Field>
    {
      var field = text(field, value)
      field.unit = here.text(unit)
      return field
    }
    form = Form([
      text(.name, draft.name), text(.district, draft.district),
      text(.questionSet, draft.questionSet),
      .choice(
        .countsAgeBands, here.text("settings.field.countsAgeBands"),
        [here.text("settings.no"), here.text("settings.yes")],
        chosen: draft.countsAgeBands ? 1 : 0, hint: here.text("form.choose")),
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

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("settings.title"))
    page.message = desk.message
    let draft = draft()
    page.blocks = [
      .fact(name: here.text("settings.languages"), value: Self.languages(here)),
      .text(
        here.text("settings.preview")
          + " " + [draft.name, draft.district].filter { !$0.isEmpty }.joined(separator: " · ")),
    ]
    page.add(
      form, save: here.text("form.save"), typed: { .typed($0) }, touched: { .fieldTouched($0) },
      saved: .saved)
    page.choices.append(
      Choice(
        key: .function(4), label: here.text("settings.languages"), shape: .foot,
        action: .languagesOpened))
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key): if form.take(key) == .finished { return save(here) }
    case .fieldTouched(let index): form.touch(index)
    case .saved: return save(here)
    case .languagesOpened:
      // What is begun here would be saved over what is changed there.
      return holdsDraft ? save(here) : [.replace(OfferedLanguagesScreen(here))]
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    desk.learned(news, here) == true ? [.back] : []
  }

  /// The names of the place's languages; a page of its own changes them.
  private static func languages(_ here: Surroundings) -> String {
    here.place.site.languages.map { tag in
      let name = here.knownLanguages.first { $0.tag == tag }?.name ?? tag
      // Two beside each other from right to left would change places (UAX #9, RLI).
      return TextDirection(language: tag) == .rightToLeft ? "\u{2067}" + name + "\u{2069}" : name
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

  private mutating func save(_ here: Surroundings) -> [Request] {
    let draft = draft()
    var errors: [SiteDraft.Field: String] = [:]
    // What the kiosk has no questions for would leave visitors with an empty page.
    if !here.offered.questionSets.contains(draft.questionSet) {
      errors[.questionSet] = here.text("settings.unknown", ["value": draft.questionSet])
    }
    let old = here.place.site.document
    do throws(SiteDraft.Mistakes) {
      let document = try draft.document(changing: old)
      form.show(errors)
      guard errors.isEmpty else { return [] }
      return desk.ask(
        DocumentChange([.init(path: "site.json", before: old, after: document)]), done: "", here)
    } catch {
      for (field, problem) in error.problems { errors[field] = here.words.sentence(problem) }
      form.show(errors)
      return []
    }
  }
}
