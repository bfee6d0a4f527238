internal import Foundation

extension Activity {
  /// This activity in a time zone, with its first session on or after `day`, and its overrides
  /// moved so that their distance from `coming` is that from the start in the template.
  func moved(
    toBeginFrom day: LocalDate, coming: LocalDate, zone: TimeZone
  ) throws(DocumentProblem) -> Activity {
    var document = document
    // A single session is placed in the near future, not a year ago.
    let begin = firstTime(from: recurrenceRules.isEmpty ? coming : day)
    document["start"] = .string(begin.description)
    document["timeZone"] = .string(zone.identifier)
    let shift = firstTime(from: coming) - start
    let patches = document["recurrenceOverrides"]?.objectValue?.members ?? []
    document["recurrenceOverrides"] = nil
    var overrides: [LocalDateTime: JSONObject] = [:]
    for (key, value) in patches {
      guard let time = LocalDateTime(key), var patch = value.objectValue else { continue }
      if let start = patch["start"]?.stringValue.flatMap({ LocalDateTime($0) }) {
        patch["start"] = .string((start + shift).description)
      }
      overrides[time + shift] = patch
    }
    return try Activity(document).overriding(overrides)
  }

  /// This activity with additional overrides; an override at a time without a session adds one (RFC
  /// 8984, section 4.3.5).
  func overriding(_ more: [LocalDateTime: JSONObject]) throws(DocumentProblem) -> Activity {
    guard !more.isEmpty else { return self }
    var patches = document["recurrenceOverrides"]?.objectValue ?? [:]
    for (time, patch) in more { patches[time.description] = .object(patch) }
    var document = document
    document["recurrenceOverrides"] = .object(
      JSONObject(patches.members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    return try Activity(document)
  }

  /// The first time on or after a day at which the rule gives a session.
  private func firstTime(from day: LocalDate) -> LocalDateTime {
    guard let rule = recurrenceRules.first, rule.frequency != .weekly else {
      // Whole periods are added to the template's start, so that activities every other week keep
      // their weeks relative to each other.
      let period = 7 * (recurrenceRules.first?.interval ?? 1)
      let late = (start.date - day) % period
      return LocalDateTime(day + (late < 0 ? late + period : late), second: start.second)
    }
    let earliest = LocalDateTime(day, second: start.second)
    return Self.first(of: rule, from: earliest) ?? earliest
  }
}
