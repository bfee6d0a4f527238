internal import Foundation

/// Gathers events of a file that belong together: a series and its changed sessions.
struct EventCollector {
  private var series: [String: EventDocument] = [:]
  /// The uids in the order of the file.
  private var order: [String] = []
  private var changes: [EventDocument] = []
  private var skipped: [ICalendarReading.Skipped] = []
  private var uids: Set<String> = []

  /// Takes in a component of a calendar.
  mutating func add(
    _ component: CalendarComponent, zones: inout CalendarZones
  ) throws(ICalendarError) {
    guard component.name == "VEVENT" else {
      let what = component.value("SUMMARY") ?? component.value("UID") ?? ""
      skipped.append(
        .init(
          line: component.line, what: TextValue.text(what),
          reason: .notAnEvent(component: component.name)))
      return
    }
    let event = try CalendarEvent(component)
    uids.insert(event.uid)
    // A cancelled session may be told of without saying when it begins.
    guard let start = event.start ?? event.recurrence else { return skip(event, .withoutStart) }
    if event.changesAllThatFollow { return skip(event, .changesAllThatFollow) }
    let clock: CalendarClock
    do {
      clock = try CalendarClock(event, start: start, zones: &zones)
    } catch {
      return skip(event, .unknownTimeZone(error.name))
    }
    let document = EventDocument(event: event, clock: clock, start: clock.local(start))
    if event.recurrence == nil { addSeries(document) } else { changes.append(document) }
  }

  private mutating func addSeries(_ document: EventDocument) {
    let uid = document.event.uid
    guard let known = series[uid] else {
      order.append(uid)
      series[uid] = document
      return
    }
    if document.event.isNewer(than: known.event) {
      skip(known.event, .duplicate)
      series[uid] = document
    } else {
      skip(document.event, .duplicate)
    }
  }

  private mutating func skip(_ event: CalendarEvent, _ reason: ICalendarReading.Skipped.Reason) {
    skipped.append(.init(line: event.line, what: event.title ?? event.uid, reason: reason))
  }

  /// What all components together make.
  mutating func reading() throws(ICalendarError) -> ICalendarReading {
    var activities: [Activity] = []
    for (series, lines) in try documents() {
      let document = series.carried.reduce(lines) { $1.restored(in: $0) }
      guard document["title"] != nil else {
        skip(series, .withoutTitle)
        continue
      }
      do {
        activities.append(try Activity(document))
      } catch {
        throw ICalendarError(.notAnActivity(error), line: series.line)
      }
    }
    skipped.sort { $0.line < $1.line }
    return ICalendarReading(activities: activities, skipped: skipped, uids: uids)
  }

  /// The document that the lines of each series make, without what is carried beside them.
  mutating func documents() throws(ICalendarError) -> [(CalendarEvent, JSONObject)] {
    let changesByUID = Dictionary(grouping: changes, by: \.event.uid)
    for change in changes where series[change.event.uid] == nil {
      skip(change.event, .overrideWithoutSeries)
    }
    var documents: [(CalendarEvent, JSONObject)] = []
    for uid in order {
      guard let series = series[uid] else { continue }
      documents.append((series.event, try document(series, changes: changesByUID[uid] ?? [])))
    }
    return documents
  }

  private mutating func document(
    _ series: EventDocument, changes: [EventDocument]
  ) throws(ICalendarError) -> JSONObject {
    var document = try series.document()
    var overrides = series.overrides()
    for (time, change) in newest(changes, of: series) {
      overrides[time] = try patch(change, at: time, series: series)
    }
    if !overrides.isEmpty {
      let members = overrides.sorted { $0.key < $1.key }
        .map { ($0.key.description, JSONValue.object($0.value)) }
      document["recurrenceOverrides"] = .object(JSONObject(uniqueMembers: members))
    }
    return document
  }

  /// The changed sessions by the time at which each would have begun.
  private mutating func newest(
    _ changes: [EventDocument], of series: EventDocument
  ) -> [LocalDateTime: EventDocument] {
    var newest: [LocalDateTime: EventDocument] = [:]
    for change in changes {
      guard let recurrence = change.event.recurrence else { continue }
      let clock = CalendarClock(series.clock, for: change.clock)
      let time = clock.session(recurrence, start: series.start)
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

  /// What a changed session has different from its series.
  private func patch(
    _ change: EventDocument, at time: LocalDateTime, series: EventDocument
  ) throws(ICalendarError) -> JSONObject {
    var usual = try series.session()
    usual["start"] = .string(time.description)
    var changed = try change.onClock(of: series, at: time).session()
    // A session that is only called off often comes without the rest.
    if change.event.title == nil { changed["title"] = usual["title"] }
    if change.event.start == nil {
      for key in EventDocument.sessionKeys where key != "status" { changed[key] = usual[key] }
    }
    return Patch.difference(from: usual, to: changed)
  }
}

extension CalendarEvent {
  /// Whether it is a later revision than another of the same event (RFC 5545, 3.8.7.4).
  func isNewer(than other: CalendarEvent) -> Bool {
    func revision(_ event: CalendarEvent) -> (Int, LocalDateTime) {
      (
        event.sequence ?? 0,
        (event.modified ?? event.stamp)?.local ?? LocalDateTime(LocalDate(dayNumber: 0))
      )
    }
    return revision(self) > revision(other)
  }
}

extension EventDocument {
  /// A changed session, told on its series' clock where both have times of day.
  func onClock(of series: EventDocument, at time: LocalDateTime) -> EventDocument {
    guard clock.isAllDay == series.clock.isAllDay, let start = event.start else {
      // No start of its own: it is the session's.
      return event.start == nil
        ? EventDocument(event: event, clock: series.clock, start: time) : self
    }
    let clock = CalendarClock(series.clock, for: clock)
    return EventDocument(event: event, clock: clock, start: clock.local(start))
  }
}
