internal import Foundation
internal import SafeText

/// Conversion of the collected events to activities.
extension EventCollector {
  /// The result of reading all components.
  mutating func reading() -> ICalendarReading {
    forEachGroup { collector, group in
      for made in collector.documents(of: group) { collector.take(made) }
    }
    gathered.skipped.sort { $0.line < $1.line }
    gathered.notes.sort { $0.line < $1.line }
    return gathered
  }

  private mutating func take(_ made: Made) {
    var document = made.event.carried.reduce(made.document) { $1.restored(in: $0) }
    guard document["title"] != nil else { return skip(made.event, .withoutTitle) }
    finish(&document, made.event)
    do throws(DocumentProblem) {
      let activity = try Activity(document)
      gathered.activities.append(activity)
      gathered.uids.insert(activity.uid)
      if made.revision != .init() { gathered.revisions[activity.uid] = made.revision }
      if made.isPartial { gathered.partialUIDs.insert(activity.uid) }
    } catch {
      skip(made.event, .notAnActivity(error))
    }
  }

  /// Adds a kind and, if the title cannot be displayed, a substitute title.
  private mutating func finish(_ document: inout JSONObject, _ event: CalendarEvent) {
    let kind = options.kinds.kind(of: document["keywords"]?.objectValue?.keys ?? [])
    if document[Activity.VendorKey.kind.key] == nil, let kind {
      document[Activity.VendorKey.kind.key] = .string(kind.rawValue)
    }
    let title = document["title"]?.stringValue ?? ""
    if event.hasUnseenTitle, CleanText.line(title).isEmpty {
      let name = options.fallbackTitles[kind ?? .other] ?? event.keywords.first ?? "Aktivitet"
      document["title"] = .string(name)
      gathered.notes.append(.init(line: event.line, what: name, kind: .fallbackTitle))
    }
    if event.hadConference {
      gathered.notes.append(
        .init(
          line: event.line, what: document["title"]?.stringValue ?? "", kind: .conferenceCut))
    }
  }

  /// A document made from standard lines, before carried properties are restored.
  struct Made {
    var event: CalendarEvent
    var document: JSONObject
    var revision = ICalendarReading.Revision()
    var isPartial = false
  }

  /// The documents made from the standard lines of each series.
  mutating func documents() -> [Made] {
    var all: [Made] = []
    forEachGroup { collector, group in all += collector.documents(of: group) }
    return all
  }

  private mutating func documents(of group: SeriesGroup) -> [Made] {
    guard let series = group.series else { return sessionsAlone(group.changes) }
    do throws(ICalendarError) {
      if try !endsBeforeItBegins(series) { return try made(of: group, series) }
      skip(series.event, .withoutSessions)
    } catch {
      skip(series.event, Self.reason(error), line: error.line)
    }
    return []
  }

  /// Whether every rule ends before the first session, which some calendars write for a deleted
  /// series.
  private func endsBeforeItBegins(_ series: EventDocument) throws(ICalendarError) -> Bool {
    guard !series.event.rules.isEmpty, series.event.additions.isEmpty else { return false }
    return try series.recurrenceRules(series.event.rules).allSatisfy { rule in
      rule.until.map { $0 < series.start } ?? false
    }
  }

  private mutating func made(
    of group: SeriesGroup, _ series: EventDocument
  ) throws(ICalendarError) -> [Made] {
    let document = try series.document()
    var overrides = series.overrides()
    for session in group.hidden {
      if let time = session.recurrence(in: series) { overrides[time] = ["excluded": true] }
    }
    var parts = SeriesParts(document, overrides: overrides)
    let whole = try? Activity(document)
    var changes = newest(group.changes, of: series)
    for (time, change) in changes where change.event.changesAllThatFollow {
      changes[time] = nil
      guard let changed = try? session(change, at: time, of: series) else { continue }
      if parts.divide(at: time, changed: changed, ends: change.event.status == .cancelled) {
        gathered.notes.append(
          .init(line: change.event.line, what: change.event.title ?? "", kind: .splitSeries))
      }
    }
    for (time, change) in changes.sorted(by: { $0.key < $1.key }) {
      let isGiven = overrides[time] != nil || whole?.recurs(at: time) ?? true
      guard isGiven || isOwn(change, series) else {
        skip(change.event, .outdatedSession)
        continue
      }
      do throws(ICalendarError) {
        parts.put(try session(change, at: time, of: series), at: time)
      } catch {
        skip(change.event, Self.reason(error), line: error.line)
      }
    }
    let events = [series.event] + group.changes.map(\.event)
    return parts.documents.map {
      Made(event: series.event, document: $0, revision: Self.revision(of: events))
    }
  }

  /// Whether a session that the series does not give was added deliberately: it takes place and is
  /// not left over from an earlier revision.
  private func isOwn(_ change: EventDocument, _ series: EventDocument) -> Bool {
    change.event.status != .cancelled && change.event.start != nil
      && (change.event.sequence ?? 0) >= (series.event.sequence ?? 0)
  }

  /// The latest change of each session, by the start that the recurrence gives.
  private mutating func newest(
    _ changes: [EventDocument], of series: EventDocument
  ) -> [LocalDateTime: EventDocument] {
    var newest: [LocalDateTime: EventDocument] = [:]
    for change in changes {
      guard let time = change.recurrence(in: series) else { continue }
      guard let known = newest[time] else {
        newest[time] = change
        continue
      }
      let isNewer = change.event.isNewer(than: known.event)
      skip(isNewer ? known.event : change.event, .duplicate)
      if isNewer { newest[time] = change }
    }
    return newest
  }

  /// The properties of a changed session; those missing from the change are taken from the series.
  private func session(
    _ change: EventDocument, at time: LocalDateTime, of series: EventDocument
  ) throws(ICalendarError) -> JSONObject {
    let usual = try series.session()
    var changed = try change.onClock(of: series, at: time).session()
    // A change that only cancels a session often has no other properties.
    if change.event.title == nil { changed["title"] = usual["title"] }
    if change.event.start == nil {
      for key in EventDocument.sessionKeys where key != "status" && key != "start" {
        changed[key] = usual[key]
      }
      changed["start"] = .string(time.description)
    }
    return changed
  }

  /// One activity made of changed sessions whose series is not in the file.
  private mutating func sessionsAlone(_ changes: [EventDocument]) -> [Made] {
    let changes = changes.filter { $0.event.start != nil || $0.event.status == .cancelled }
    let sorted = changes.compactMap { change in
      change.event.recurrence.map { (time: change.clock.local($0), change: change) }
    }.sorted { $0.time < $1.time }
    guard let first = sorted.first(where: { $0.change.event.start != nil }) ?? sorted.first else {
      return []
    }
    do throws(ICalendarError) {
      var document = try first.change.document()
      document["start"] = .string(first.time.description)
      let base = EventDocument(
        event: first.change.event, clock: first.change.clock, start: first.time)
      var parts = SeriesParts(document)
      for (time, change) in newest(sorted.map(\.change), of: base) {
        parts.put(try session(change, at: time, of: base), at: time)
      }
      gathered.notes.append(
        .init(
          line: first.change.event.line, what: first.change.event.title ?? "",
          kind: .withoutSeries))
      let revision = Self.revision(of: changes.map(\.event))
      return parts.documents.map {
        Made(event: first.change.event, document: $0, revision: revision, isPartial: true)
      }
    } catch {
      skip(first.change.event, Self.reason(error), line: error.line)
      return []
    }
  }

  private static func revision(of events: [CalendarEvent]) -> ICalendarReading.Revision {
    .init(
      sequence: events.compactMap(\.sequence).max() ?? 0,
      modified: events.compactMap { $0.modified?.local }.max())
  }
}

extension EventDocument {
  /// The start, in the recurrence, of the session that the event changes; nil if it does not name
  /// one.
  func recurrence(in series: EventDocument) -> LocalDateTime? {
    event.recurrence.map {
      CalendarClock(series.clock, for: clock).session($0, start: series.start)
    }
  }

  /// A changed session converted to the clock of its series if both have times of day.
  func onClock(of series: EventDocument, at time: LocalDateTime) -> EventDocument {
    // Without a start of its own it has the session's start.
    guard let start = event.start else {
      return EventDocument(event: event, clock: series.clock, start: time)
    }
    if series.clock.isAllDay, !clock.isAllDay, let days = event.asDays(clock), let day = days.start
    {
      return EventDocument(event: days, clock: series.clock, start: day.local)
    }
    guard clock.isAllDay == series.clock.isAllDay else { return self }
    let clock = CalendarClock(series.clock, for: clock)
    return EventDocument(event: event, clock: clock, start: clock.local(start))
  }
}
