internal import Foundation
internal import SafeText

/// A writer that applies the changed fields of a form to a document.
struct DraftWriter {
  let draft: ActivityDraft
  /// The form as it was filled; nil if every field is new.
  let before: ActivityDraft?
  var document: JSONObject
  let today: LocalDate
  /// The time zone in which times are entered.
  let zone: TimeZone

  func differs<Value: Equatable>(_ field: (ActivityDraft) -> Value) -> Bool {
    before.map { field($0) != field(draft) } ?? true
  }

  /// Writes the title, the description and their translations.
  mutating func writeTexts() {
    let title = CleanText.line(draft.title)
    if differs({ CleanText.line($0.title) }) {
      document["title"] = .string(title)
      if before.map({ Self.letters($0.title) != Self.letters(title) }) ?? false {
        dropTitles()
      }
    }
    if differs({ CleanText.line($0.titleEnglish) }) {
      setEnglishTitle(CleanText.line(draft.titleEnglish))
    }
    if differs({ CleanText.paragraphs($0.details) }) {
      let details = CleanText.paragraphs(draft.details)
      document["description"] = details.isEmpty ? nil : .string(details)
    }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private mutating func dropTitles() {
    guard var languages = document["localizations"]?.objectValue else { return }
    for language in languages.keys where language != "en" {
      guard var texts = languages[language]?.objectValue, texts["title"] != nil else { continue }
      texts["title"] = nil
      languages[language] = texts.isEmpty ? nil : .object(texts)
    }
    document["localizations"] = languages.isEmpty ? nil : .object(languages)
  }

  private mutating func setEnglishTitle(_ title: String) {
    var languages = document["localizations"]?.objectValue ?? [:]
    var english = languages["en"]?.objectValue ?? [:]
    guard !title.isEmpty || english["title"] != nil else { return }
    english["title"] = title.isEmpty ? nil : .string(title)
    languages["en"] = english.isEmpty ? nil : .object(english)
    document["localizations"] = languages.isEmpty ? nil : .object(languages)
  }

  /// Writes the date, start, duration and recurrence.
  mutating func writeTimes() {
    guard let day = TypedDate.read(draft.date, today: today) else { return }
    let begins = TypedTime.read(draft.start)
    let length = Self.length(draft)
    if let before, case .activity? = before.origin {
      let shift = TypedDate.read(before.date, today: today).map { day - $0 } ?? 0
      move(days: shift, to: before.start == draft.start ? nil : begins)
      if !draft.hasTimes(of: before), let length, length != Self.length(before) {
        document["duration"] = .string(NominalDuration(seconds: length).description)
      }
    } else {
      document["start"] = .string(LocalDateTime(day, second: begins ?? 0).description)
      document["timeZone"] = .string(zone.identifier)
      document["duration"] = length.map { .string(NominalDuration(seconds: $0).description) }
    }
    writeRules()
  }

  /// The seconds from the entered start to the entered end.
  private static func length(_ draft: ActivityDraft) -> Int? {
    guard let begins = TypedTime.read(draft.start), let ends = TypedTime.read(draft.end) else {
      return nil
    }
    return ends - begins
  }

  private mutating func move(days: Int, to second: Int?) {
    guard days != 0 || second != nil,
      let old = document["start"]?.stringValue.flatMap({ LocalDateTime($0) })
    else { return }
    let isAllDay = document["showWithoutTime"] == true
    if isAllDay, second != nil {
      document["showWithoutTime"] = nil
      document["timeZone"] = .string(zone.identifier)
    }
    let told = document["timeZone"]?.stringValue.flatMap { TimeZone(identifier: $0) } ?? zone
    let shown = isAllDay ? old : zone.wallClock(of: old, in: told)
    let typed = LocalDateTime(shown.date + days, second: second ?? shown.second)
    let new = isAllDay ? typed : told.wallClock(of: typed, in: zone)
    if new != old { document["start"] = .string(new.description) }
  }

  /// Writes the recurrence rule if the pattern or the weekday has changed.
  private mutating func writeRules() {
    guard draft.repeats != .other,
      var start = document["start"]?.stringValue.flatMap({ LocalDateTime($0) })
    else { return }
    if differs(\.date) || differs(\.repeats) {
      // The second Tuesday of a month is not always before its second Wednesday.
      let day = draft.repeats.day(near: start.date)
      if day != start.date {
        start.date = day
        document["start"] = .string(start.description)
      }
    }
    let rules = document["recurrenceRules"]?.arrayValue ?? []
    guard case .object(let new)? = draft.repeats.rules(from: start.date)?.arrayValue?.first else {
      if differs(\.repeats), !rules.isEmpty || document["excludedRecurrenceRules"] != nil {
        document["recurrenceRules"] = nil
        document["excludedRecurrenceRules"] = nil
      }
      return
    }
    // A rule made by the form keeps its other parts.
    var rule = before?.repeats != .other && rules.count == 1 ? rules[0].objectValue ?? new : new
    if before?.repeats == draft.repeats {
      // A rule without a weekday uses that of the start.
      let days = (rule["byDay"]?.arrayValue ?? []).compactMap {
        $0.objectValue?["day"]?.stringValue
      }
      guard !days.isEmpty, days != [start.date.weekday.rawValue] else { return }
      rule["byDay"] = new["byDay"]
    } else {
      for key in RecurrenceRule.ownKeys where key != "@type" { rule[key] = new[key] }
      document["excludedRecurrenceRules"] = nil
    }
    document["recurrenceRules"] = [.object(rule)]
  }
}
