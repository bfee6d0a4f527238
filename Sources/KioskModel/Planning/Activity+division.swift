internal import Foundation

/// Splitting a series at a day: the part that ends before it, and the part that begins there.
extension Activity {
  /// The document of the series without its sessions on and after a day; nil if no session is left.
  ///
  /// A session that was moved from such a time to an earlier day is kept.
  ///
  /// - Parameter movedStay: Whether a session of an earlier day that was moved to such a time is
  ///   kept.
  func ending(before day: LocalDate, movedStay: Bool) throws(PlanningProblem) -> JSONObject? {
    let limit = LocalDateTime(day)
    var document = document
    let rules = document["recurrenceRules"]?.arrayValue ?? []
    if !rules.isEmpty {
      document["recurrenceRules"] = .array(
        zip(rules, recurrenceRules).map { value, rule in
          guard var object = value.objectValue, continues(rule, on: limit) else { return value }
          object["until"] = .string((limit + -1).description)
          // A rule may have either an end or a count (RFC 8984, section 4.3.3).
          object["count"] = nil
          return .object(object)
        })
    }
    var patches = document["recurrenceOverrides"]?.objectValue ?? [:]
    for (time, override) in recurrenceOverrides {
      guard let key = patches.keys.first(where: { LocalDateTime($0) == time }) else { continue }
      switch override {
      case .excluded: if time >= limit { patches[key] = nil }
      case .changed(let session):
        if session.start < limit || (movedStay && time < limit) { continue }
        patches[key] = time < limit ? ["excluded": true] : nil
      }
    }
    // The start is a session even if the rules end before it.
    if start >= limit, recurs(at: start),
      !patches.keys.contains(where: { LocalDateTime($0) == start })
    {
      patches[start.description] = ["excluded": true]
    }
    document["recurrenceOverrides"] = patches.isEmpty ? nil : .object(patches)
    return try PlanningProblem.activity(document).hasSessions ? document : nil
  }

  /// The document of the sessions from a day on, as a series that still needs its own uid; nil if
  /// there are none.
  func continuing(from day: LocalDate) throws(PlanningProblem) -> JSONObject? {
    let limit = LocalDateTime(day)
    let later = recurrenceOverrides.filter { $0.key >= limit }
    let added = later.keys.filter { !recurs(at: $0) }.min()
    guard let first = firstRecurrence(from: limit) ?? added else { return nil }
    var document = document
    document["start"] = .string(first.description)
    document["recurrenceRules"] = document["recurrenceRules"]?.arrayValue.map { rules in
      .array(zip(rules, recurrenceRules).map { remaining($0, of: $1, from: limit) })
    }
    if first == added || !recurs(at: first) { document["recurrenceRules"] = nil }
    var patches = document["recurrenceOverrides"]?.objectValue ?? [:]
    for (key, patch) in patches.members {
      // A session that was moved to an earlier day belongs to the series before.
      if let time = LocalDateTime(key), case .changed(let session)? = later[time],
        session.start < limit
      {
        patches[key] = ["excluded": true]
      } else if LocalDateTime(key).map({ later[$0] == nil }) ?? true {
        patches[key] = nil
      } else {
        patches[key] = patch
      }
    }
    document["recurrenceOverrides"] = patches.isEmpty ? nil : .object(patches)
    let rest = try PlanningProblem.activity(document)
    // A different first day may shift the intervals of a rule.
    let window = limit...(limit + Self.horizon)
    guard rest.recurrences(in: window) == recurrences(in: window) || first == added else {
      throw .indivisible(uid: uid)
    }
    return rest.hasSessions ? document : nil
  }

  /// The time searched for a next session, in seconds: two years.
  static let horizon = 2 * 366 * 86_400

  /// The first time at or after `limit` at which the start or a rule gives a session.
  private func firstRecurrence(from limit: LocalDateTime) -> LocalDateTime? {
    let begin = max(limit, start)
    // Most series have their next session within two months.
    for length in [62 * 86_400, Self.horizon] {
      if let first = recurrences(in: begin...(begin + length)).min() { return first }
    }
    return nil
  }

  /// Whether a rule may give times at or after `limit`.
  private func continues(_ rule: RecurrenceRule, on limit: LocalDateTime) -> Bool {
    if let until = rule.until { return until >= limit }
    guard rule.count != nil else { return true }
    return !times(of: rule, in: limit...(limit + 10 * Self.horizon), most: 1).isEmpty
  }

  /// A rule with its `count` reduced by the sessions before `limit`.
  private func remaining(
    _ value: JSONValue, of rule: RecurrenceRule, from limit: LocalDateTime
  ) -> JSONValue {
    guard var object = value.objectValue, let count = rule.count, limit > start else {
      return value
    }
    let gone = Set(times(of: rule, in: start...(limit + -1))).union([start])
    object["count"] = .int(max(1, count - gone.count))
    return .object(object)
  }

  private func times(
    of rule: RecurrenceRule, in window: ClosedRange<LocalDateTime>, most: Int = .max
  ) -> [LocalDateTime] {
    (try? Recurrence(rule, start: start))?.times(in: window, most: most) ?? []
  }

  /// Whether the series has any session.
  var hasSessions: Bool {
    recurrenceOverrides.values.contains { if case .changed = $0 { true } else { false } }
      || !recurrences(in: start...(start + Self.horizon))
        .subtracting(recurrenceOverrides.keys).isEmpty
  }

  /// Whether the series has a session whose start in the recurrence is `time`.
  func hasSession(at time: LocalDateTime) -> Bool {
    switch recurrenceOverrides[time] {
    case .excluded?: false
    case .changed?: true
    case nil: recurs(at: time)
    }
  }
}
