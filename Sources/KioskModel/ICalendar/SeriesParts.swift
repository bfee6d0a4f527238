/// The documents of a series that a file splits: each part covers the sessions from one change with
/// RANGE=THISANDFUTURE until the next.
struct SeriesParts {
  private struct Part {
    /// The first session of the part, by its start in the unsplit series; nil for the first part.
    var from: LocalDateTime?
    /// The seconds by which the part's sessions are later than those of the unsplit series.
    var shift = 0
    /// The document without changes to single sessions.
    var document: JSONObject
    var overrides: [LocalDateTime: JSONObject]

    /// The document with changes to single sessions.
    var whole: JSONObject {
      var document = document
      let members = overrides.sorted { $0.key < $1.key }
        .map { ($0.key.description, JSONValue.object($0.value)) }
      document["recurrenceOverrides"] =
        members.isEmpty ? nil : .object(JSONObject(uniqueMembers: members))
      return document
    }
  }

  private var parts: [Part]

  /// A series that is not split.
  ///
  /// - Parameter document: The series without changes to single sessions.
  init(_ document: JSONObject, overrides: [LocalDateTime: JSONObject] = [:]) {
    parts = [Part(document: document, overrides: overrides)]
  }

  /// The documents of the parts, in order.
  var documents: [JSONObject] { parts.map(\.whole) }

  /// Adds a changed session to the part that it belongs to.
  mutating func put(_ session: JSONObject, at time: LocalDateTime) {
    let (part, time) = place(of: time)
    let document = parts[part].document
    var usual = JSONObject(
      EventDocument.sessionKeys.compactMap { key in document[key].map { (key, $0) } })
    usual["start"] = .string(time.description)
    parts[part].overrides[time] = Patch.difference(from: usual, to: session)
  }

  private func place(of time: LocalDateTime) -> (part: Int, time: LocalDateTime) {
    let part = parts.lastIndex { part in part.from.map { $0 <= time } ?? true } ?? 0
    return (part, time + parts[part].shift)
  }
}

extension SeriesParts {
  /// Splits the series at a session, after which its properties are those of `changed`; false if it
  /// cannot be split there.
  ///
  /// - Parameter ends: Whether the series ends there.
  mutating func divide(at time: LocalDateTime, changed: JSONObject, ends: Bool) -> Bool {
    let (index, limit) = place(of: time)
    let document = parts[index].document
    guard let whole = try? Activity(document), let uid = document["uid"]?.stringValue,
      let start = changed["start"]?.stringValue.flatMap({ LocalDateTime($0) })
    else { return false }
    let overrides = parts[index].overrides
    var head = document
    head["recurrenceRules"] = Self.rules(whole) { rule, recurrence in
      rule["count"] = nil
      rule["until"] = .string(min(recurrence.last ?? limit, limit + -1).description)
    }
    var tail = document
    for key in EventDocument.sessionKeys { tail[key] = changed[key] }
    tail["uid"] = .string(uid + "#" + time.basic)
    tail["relatedTo"] = .object([uid: ["@type": "Relation", "relation": ["first": true]]])
    let shift = start - limit
    let days = start.date - limit.date
    tail["recurrenceRules"] = Self.rules(whole) { rule, recurrence in
      if let until = rule["until"]?.stringValue.flatMap({ LocalDateTime($0) }) {
        rule["until"] = .string((until + max(shift, 0)).description)
      }
      if let count = rule["count"]?.intValue {
        let before = Set(recurrence.times(in: whole.start...(limit + -1)) + [whole.start])
        rule["count"] = .int(max(1, count - before.count))
      }
      Self.moveWeekdays(&rule, by: days)
    }
    var moved = Dictionary(
      uniqueKeysWithValues: overrides.filter { $0.key >= limit }.map { ($0.key + shift, $0.value) })
    let horizon = limit + 1100 * 86_400
    let wanted = Set(whole.recurrences(in: limit...horizon).map { $0 + shift })
    let given = (try? Activity(tail))?.recurrences(in: start...(horizon + shift))
    if given != wanted {
      // The rule cannot be shifted exactly, so the times of the next years are listed.
      tail["recurrenceRules"] = nil
      for time in wanted where moved[time] == nil && time != start { moved[time] = [:] }
    }
    let hasHead = whole.start < limit
    let from = hasHead ? time : parts[index].from
    let last = Part(from: from, shift: parts[index].shift + shift, document: tail, overrides: moved)
    let first = Part(
      from: parts[index].from, shift: parts[index].shift, document: head,
      overrides: overrides.filter { $0.key < limit })
    // A series that would end before its first session is kept, and its sessions are cancelled one
    // by one.
    guard hasHead || !ends else { return false }
    parts.replaceSubrange(index...index, with: (hasHead ? [first] : []) + (ends ? [] : [last]))
    return true
  }

  private static func rules(
    _ activity: Activity, _ change: (inout JSONObject, Recurrence) -> Void
  ) -> JSONValue? {
    guard !activity.recurrenceRules.isEmpty else { return nil }
    return .array(
      zip(activity.recurrenceRules, activity.recurrences).map { rule, recurrence in
        var json = rule.json
        change(&json, recurrence)
        return .object(json)
      })
  }

  /// Shifts a rule's weekdays by a number of days.
  private static func moveWeekdays(_ rule: inout JSONObject, by days: Int) {
    let shift = (days % 7 + 7) % 7
    guard shift > 0, let values = rule["byDay"]?.arrayValue else { return }
    rule["byDay"] = .array(
      values.map { value in
        guard var day = value.objectValue,
          let weekday = day["day"]?.stringValue.flatMap({ Weekday(rawValue: $0) })
        else { return value }
        day["day"] = .string(Weekday.allCases[(weekday.index + shift) % 7].rawValue)
        return .object(day)
      })
  }
}
