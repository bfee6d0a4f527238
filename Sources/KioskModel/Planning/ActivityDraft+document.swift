package import Foundation

extension ActivityDraft {
  /// The document that results from the form.
  ///
  /// Only properties whose fields were changed are changed in the document, with `sequence`
  /// increased by one and `updated` set to now; if no field was changed, the document stays the
  /// same. A new date moves the series by the same number of days as the field; if the start or the
  /// recurrence changes, overrides of single sessions are kept as far as the new rule gives those
  /// sessions.
  ///
  /// A new title removes its translations, because they would be wrong; they are kept if only
  /// punctuation, spaces or case differ, and the English title is taken from the form. Translations
  /// of the description are kept: for a visitor an outdated one is better than none in their
  /// language.
  ///
  /// - Parameters:
  ///   - old: The activity's document, or nil for a new activity.
  ///   - uid: The activity's uid, existing or new.
  ///   - now: The instant of the change.
  ///   - zone: The meeting place's time zone, in which times are entered.
  /// - Throws: `PlanningProblem.draft` with the errors in the form.
  package func document(
    changing old: JSONObject?, uid: String, now: Date, zone: TimeZone
  ) throws(PlanningProblem) -> JSONObject {
    let problems = problems(today: zone.localTime(at: now).date)
    guard problems.isEmpty else { throw .draft(problems) }
    guard let old else {
      return changed(newDocument(uid: uid, now: now), before: before, now: now, zone: zone)
    }
    let known = try PlanningProblem.activity(old)
    let before = before ?? ActivityDraft(known, zone: zone)
    var document = changed(old, before: before, now: now, zone: zone)
    if let overrides = try carriedOverrides(of: known, to: document) {
      document["recurrenceOverrides"] = overrides.isEmpty ? nil : .object(overrides)
    }
    document["uid"] = .string(uid)
    return document == old ? old : document.stamped(now, since: old)
  }

  /// The document of one session with the form's changes, from which the session's override is
  /// made.
  func session(
    changing single: JSONObject, now: Date, zone: TimeZone
  ) throws(PlanningProblem) -> JSONObject {
    let problems = problems(today: zone.localTime(at: now).date, forOneSession: true)
    guard problems.isEmpty else { throw .draft(problems) }
    let known = try PlanningProblem.activity(single)
    var draft = self
    draft.repeats = .once
    var before = before ?? ActivityDraft(known, zone: zone)
    before.repeats = .once
    return draft.changed(single, before: before, now: now, zone: zone)
  }

  private func changed(
    _ document: JSONObject, before: ActivityDraft?, now: Date, zone: TimeZone
  ) -> JSONObject {
    var writer = DraftWriter(
      draft: self, before: before, document: document, today: zone.localTime(at: now).date,
      zone: zone)
    writer.writeTexts()
    writer.writeTimes()
    writer.writeRest()
    return writer.document
  }

  private func newDocument(uid: String, now: Date) -> JSONObject {
    var document: JSONObject = ["@type": "Event", "uid": .string(uid)]
    let time = JSONValue.utc(now)
    document["created"] = time
    document["updated"] = time
    document["sequence"] = 0
    guard case .template(let template, _)? = origin else {
      document["status"] = "confirmed"
      return document
    }
    for (key, value) in template.document.members where document[key] == nil {
      document[key] = value
    }
    return document
  }

  /// The overrides of single sessions after the change; nil if they stay the same.
  private func carriedOverrides(
    of old: Activity, to document: JSONObject
  ) throws(PlanningProblem) -> JSONObject? {
    var plain = document
    plain["recurrenceOverrides"] = nil
    let new = try PlanningProblem.activity(plain)
    guard let patches = old.document["recurrenceOverrides"]?.objectValue,
      new.start != old.start || new.recurrenceRules != old.recurrenceRules
        || new.excludedRecurrenceRules != old.excludedRecurrenceRules
    else { return nil }
    let days = new.start.date - old.start.date
    var carried = JSONObject()
    for (key, patch) in patches.members {
      guard let time = LocalDateTime(key) else { continue }
      if old.recurs(at: time) {
        let second = time.second == old.start.second ? new.start.second : time.second
        let moved = LocalDateTime(time.date + days, second: second)
        if new.recurs(at: moved) { carried[moved.description] = patch }
      } else if repeats != .once, carried[key] == nil {
        carried[key] = patch
      }
    }
    return carried
  }
}

extension PlanningProblem {
  /// The activity described by a document.
  static func activity(_ document: JSONObject) throws(PlanningProblem) -> Activity {
    do {
      return try Activity(document)
    } catch {
      throw .document(error)
    }
  }
}

extension JSONValue {
  /// The UTC time in the form `2026-11-20T12:30:00Z` (RFC 8984, section 1.4.4 UTCDateTime).
  static func utc(_ time: Date) -> JSONValue {
    .string(TimeZone.gmt.localTime(at: time).description + "Z")
  }
}

extension JSONObject {
  /// The document as the activity's next version (RFC 8984, sections 4.1.6 and 4.1.7), with the time
  /// of each member that has changed since the one before, so that another kiosk's changes at the
  /// same time can be told from these.
  func stamped(_ now: Date, since old: JSONObject) -> JSONObject {
    var document = MemberTimes.noting(
      self, since: old, at: JSONValue.utc(now).stringValue ?? "")
    document["sequence"] = .int(max(0, self["sequence"]?.intValue ?? 0) + 1)
    document["updated"] = .utc(now)
    return document
  }
}
