import KioskModel
import SafeText
import TerminalUI

/// The fields of the form, and the draft made from them.
extension ActivityFormScreen {
  static func form(
    _ draft: ActivityDraft, repeats: Bool, _ context: Context
  ) -> Form<Field> {
    func text(_ field: ActivityDraft.Field, _ value: String, hint: Bool = false)
      -> FormField<Field>
    {
      .text(
        .draft(field), context.text("activityForm.field.\(field.rawValue)"), value,
        hint: hint ? context.text("activityForm.hint.\(field.rawValue)") : "",
        limit: (ActivityDraft.limits[field] ?? 60) + 20)
    }
    func choice(_ field: ActivityDraft.Field, _ words: [String], _ chosen: Int?)
      -> FormField<Field>
    {
      .choice(
        .draft(field), context.text("activityForm.field.\(field.rawValue)"), words,
        chosen: chosen ?? 0, hint: context.text("form.choose"))
    }
    var fields = [
      text(.title, draft.title), text(.date, draft.date, hint: true),
      text(.start, draft.start, hint: true), text(.end, draft.end, hint: true),
      text(.room, draft.room),
      choice(
        .kind, ActivityKind.allCases.map { context.text("kind.\($0.rawValue)") },
        ActivityKind.allCases.firstIndex(of: draft.kind)),
    ]
    if repeats {
      let patterns = patterns(draft)
      fields.append(
        choice(
          .repeats, patterns.map { context.words.repeats($0, on: day(draft, context)) },
          patterns.firstIndex { $0.isSame(as: draft.repeats) }))
      fields.append(
        .text(
          .until, context.text("activityForm.field.until"),
          draft.repeats.until?.description ?? "", hint: context.text("activityForm.hint.until")))
    }
    return Form(
      fields + [
        text(.details, draft.details), text(.organiser, draft.organiser),
        text(.capacity, draft.capacity, hint: true),
        text(
          .spokenLanguages,
          draft.spokenLanguages.map { context.words.languageName($0) }.joined(separator: ", "),
          hint: true),
        text(.accessibility, draft.accessibility),
        choice(
          .coCreation,
          [context.text("coCreation.none")]
            + CoCreation.allCases.map { context.text("coCreation.\($0.rawValue)") },
          draft.coCreation.flatMap { CoCreation.allCases.firstIndex(of: $0) }.map { $0 + 1 }),
        text(.titleEnglish, draft.titleEnglish),
      ])
  }

  /// The draft with the current values of the form.
  func draft(_ context: Context) -> ActivityDraft {
    var draft = original
    draft.title = form.value(.draft(.title))
    draft.titleEnglish = form.value(.draft(.titleEnglish))
    draft.details = form.value(.draft(.details))
    draft.date = form.value(.draft(.date))
    draft.start = form.value(.draft(.start))
    draft.end = form.value(.draft(.end))
    draft.room = form.value(.draft(.room))
    draft.organiser = form.value(.draft(.organiser))
    draft.capacity = form.value(.draft(.capacity))
    draft.accessibility = form.value(.draft(.accessibility))
    draft.kind = ActivityKind.allCases[form.chosen(.draft(.kind))]
    let coCreation = form.chosen(.draft(.coCreation))
    draft.coCreation = coCreation == 0 ? nil : CoCreation.allCases[coCreation - 1]
    if let tags = context.words.languageTags(form.value(.draft(.spokenLanguages))) {
      draft.spokenLanguages = tags
    }
    if !purpose.isOneSession {
      let until = TypedDate.read(form.value(.until), today: context.now.date)
      draft.repeats = Self.patterns(original)[form.chosen(.draft(.repeats))].ending(until)
    }
    return draft
  }

  /// Updates the names of the repeat patterns to the date that is typed.
  mutating func refreshRepeats(_ context: Context) {
    guard !purpose.isOneSession else { return }
    let day = Self.day(draft(context), context)
    form.setWords(
      .draft(.repeats), Self.patterns(original).map { context.words.repeats($0, on: day) })
  }

  /// The session as visitors will see it.
  func preview(_ context: Context) -> ScheduleRow {
    let draft = draft(context)
    return ScheduleRow(
      hours: [draft.start, draft.end].map(Self.clock).filter { !$0.isEmpty }
        .joined(separator: "–"),
      title: CleanText.line(draft.title), room: CleanText.line(draft.room), note: "",
      status: TypedDate.read(draft.date, today: context.now.date).map { context.words.day($0) }
        ?? "",
      phase: .upcoming)
  }

  /// A time as visitors will see it; unchanged if it is not a valid time yet.
  private static func clock(_ typed: String) -> String {
    guard let seconds = TypedTime.read(typed) else { return typed }
    return LocalDateTime(LocalDate(dayNumber: 0), second: seconds).clock
  }

  private static func day(_ draft: ActivityDraft, _ context: Context) -> LocalDate {
    TypedDate.read(draft.date, today: context.now.date) ?? context.now.date
  }

  /// The repeat patterns to choose from; a rule that the form cannot express is kept as it is.
  private static func patterns(_ draft: ActivityDraft) -> [RepeatPattern] {
    [
      .once, .weekly(every: 1, until: nil), .weekly(every: 2, until: nil),
      .monthly(nth: 1, until: nil), .monthly(nth: 2, until: nil), .monthly(nth: 3, until: nil),
      .monthly(nth: 4, until: nil), .monthly(nth: -1, until: nil),
    ] + (draft.repeats == .other ? [.other] : [])
  }
}

extension RepeatPattern {
  /// Whether two patterns differ at most in their last day.
  func isSame(as other: RepeatPattern) -> Bool { ending(nil) == other.ending(nil) }

  /// The pattern with another last day.
  func ending(_ day: LocalDate?) -> RepeatPattern {
    switch self {
    case .weekly(let every, _): .weekly(every: every, until: day)
    case .monthly(let nth, _): .monthly(nth: nth, until: day)
    case .once, .other: self
    }
  }
}
