internal import Foundation

extension Activity {
  /// This activity with its first session on or after a day, in a zone, and with its overrides as
  /// far from `coming` as they are from the start in the template.
  func moved(
    toBeginFrom day: LocalDate, coming: LocalDate, zone: TimeZone
  ) throws(DocumentProblem) -> Activity {
    var document = document
    // What happens once happens soon, not a year ago.
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

  /// This activity with more differences at single sessions; one at a time where the rule has no
  /// session adds one (RFC 8984, 4.3.5).
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
      // Whole periods from the template's start, so that of two activities every other week each
      // keeps its own weeks.
      let period = 7 * (recurrenceRules.first?.interval ?? 1)
      let late = (start.date - day) % period
      return LocalDateTime(day + (late < 0 ? late + period : late), second: start.second)
    }
    let earliest = LocalDateTime(day, second: start.second)
    return Self.first(of: rule, from: earliest) ?? earliest
  }
}
