internal import Foundation

/// Writes one activity as VEVENTs (RFC 5545, 3.6.1): the series, and one for each session that
/// differs in a way that iCalendar can tell.
struct EventWriter {
  /// The meeting place's zone, in which a time without a zone is told to the world.
  let place: TimeZone
  /// When the file is made.
  let stamp: LocalDateTime

  /// The lines of an activity, and of what is carried along with it.
  func write(
    _ activity: Activity, carrying carried: [CarriedProperty], into out: inout ContentLineWriter
  ) {
    let changed = activity.recurrenceOverrides.sorted { $0.key < $1.key }
      .map { (time: $0.key, override: $0.value) }
    var added: [LocalDateTime] = []
    var excluded: [LocalDateTime] = []
    var sessions: [(LocalDateTime, Activity)] = []
    for (time, override) in changed {
      guard case .changed(let session) = override else {
        excluded.append(time)
        continue
      }
      let looksDifferent = sessionLines(session) != sessionLines(activity, at: time)
      if looksDifferent { sessions.append((time, session)) }
      if !looksDifferent || !activity.recurs(at: time) { added.append(time) }
    }
    out.line("BEGIN", raw: "VEVENT")
    identify(activity, into: &out)
    write(session: activity, at: activity.start, into: &out)
    for rule in activity.recurrenceRules { write(rule, "RRULE", of: activity, into: &out) }
    for rule in activity.excludedRecurrenceRules { write(rule, "EXRULE", of: activity, into: &out) }
    for time in added { write(time, "RDATE", of: activity, into: &out) }
    for time in excluded { write(time, "EXDATE", of: activity, into: &out) }
    for property in carried {
      out.line(CarriedProperty.lineName, raw: property.lineValue)
    }
    out.line("END", raw: "VEVENT")
    for (time, session) in sessions {
      out.line("BEGIN", raw: "VEVENT")
      identify(activity, into: &out)
      write(time, "RECURRENCE-ID", of: activity, into: &out)
      write(session: session, at: session.start, into: &out)
      out.line("END", raw: "VEVENT")
    }
  }

  /// The zone of an activity's times; nil where they are days.
  func zone(of activity: Activity) -> TimeZone? {
    activity.isAllDay ? nil : activity.timeZone ?? place
  }

  private func identify(_ activity: Activity, into out: inout ContentLineWriter) {
    out.line("UID", text: activity.uid)
    let updated = utc(activity.document["updated"])
    // Without a METHOD both say when the event was last revised (RFC 5545, 3.8.7.2), and a feed
    // that is made anew stays the same while nothing changes.
    out.line("DTSTAMP", raw: updated ?? stamp.basic + "Z")
    if let updated { out.line("LAST-MODIFIED", raw: updated) }
    if let created = utc(activity.document["created"]) { out.line("CREATED", raw: created) }
    if let sequence = activity.document["sequence"]?.intValue, sequence >= 0 {
      out.line("SEQUENCE", raw: String(sequence))
    }
  }

  private func sessionLines(
    _ activity: Activity, at time: LocalDateTime? = nil
  ) -> ContentLineWriter {
    var out = ContentLineWriter()
    write(session: activity, at: time ?? activity.start, into: &out)
    return out
  }

  /// What an activity says of a session that begins at `start`.
  private func write(
    session activity: Activity, at start: LocalDateTime, into out: inout ContentLineWriter
  ) {
    let document = activity.document
    write(start, "DTSTART", of: activity, into: &out)
    let readingZone = zone(of: activity) ?? place
    let length = activity.duration.withinYears(from: start)
    if activity.isAllDay, length.days > 0 {
      let end = LocalDateTime(start.date + length.days)
      write(end, "DTEND", of: activity, into: &out)
    } else if !activity.isAllDay, length.seconds >= 86_400 {
      // Hours that pass: an end on another day would be read as days of the calendar, which are
      // longer or shorter where the clocks change.
      out.line("DURATION", raw: length.description)
    } else if !activity.isAllDay, length != NominalDuration() {
      let end = readingZone.localTime(at: readingZone.instant(length, after: start)).withinYears
      write(end, "DTEND", of: activity, into: &out)
    }
    for (key, name) in [("title", "SUMMARY"), ("description", "DESCRIPTION")] {
      guard let text = document[key]?.stringValue, !text.isEmpty else { continue }
      out.line(name, text: text)
    }
    if !activity.rooms.isEmpty {
      out.line("LOCATION", text: activity.rooms.joined(separator: ", "))
    }
    let keywords = document["keywords"]?.objectValue?.members.filter { $0.value == true } ?? []
    if !keywords.isEmpty {
      out.line(
        "CATEGORIES", raw: keywords.map { TextValue.escaped($0.key) }.joined(separator: ","))
    }
    if let organiser = activity.organisers.first {
      // An address is required where there is none to give.
      out.line("ORGANIZER", "CN=" + TextValue.quotedParameter(organiser), raw: "invalid:nomail")
    }
    if document["status"] != nil {
      out.line("STATUS", raw: activity.status.rawValue.uppercased())
    }
  }

  private func write(
    _ rule: RecurrenceRule, _ name: String, of activity: Activity,
    into out: inout ContentLineWriter
  ) {
    // A rule that ends before it begins gives nothing, and other programs would show nothing at all.
    guard let recurrence = try? Recurrence(rule, start: activity.start),
      recurrence.last.map({ $0 >= activity.start }) ?? true
    else { return }
    var rule = rule
    // A line may say one of the two (RFC 5545, 3.3.10): the end that comes first is told.
    if rule.until != nil, rule.count != nil {
      rule.until = recurrence.last
      rule.count = nil
    }
    out.line(name, raw: rule.rrule { until($0, of: activity) })
  }

  /// The end of a rule: a day for days, UTC for times of a zone (RFC 5545, 3.3.10).
  private func until(_ until: LocalDateTime, of activity: Activity) -> String {
    guard let zone = zone(of: activity) else { return String(until.basic.prefix(8)) }
    return TimeZone.gmt.localTime(at: zone.instant(of: until)).basic + "Z"
  }

  private func write(
    _ time: LocalDateTime, _ name: String, of activity: Activity,
    into out: inout ContentLineWriter
  ) {
    guard let zone = zone(of: activity) else {
      return out.line(name, "VALUE=DATE", raw: String(time.basic.prefix(8)))
    }
    if zone.isUTC { return out.line(name, raw: time.basic + "Z") }
    out.line(name, "TZID=" + zone.identifier, raw: time.basic)
  }

  private func utc(_ value: JSONValue?) -> String? {
    guard let text = value?.stringValue, text.last == "Z",
      let time = LocalDateTime(text.dropLast())
    else { return nil }
    return time.basic + "Z"
  }
}

extension TimeZone {
  /// Whether the zone is UTC, whose times are written with a Z and need no description.
  var isUTC: Bool { ["Etc/UTC", "UTC", "GMT"].contains(identifier) }
}

extension LocalDateTime {
  /// `20261120T133000`, as iCalendar writes it.
  var basic: String { description.filter { $0 != "-" && $0 != ":" } }
}
