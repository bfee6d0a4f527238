internal import Foundation

/// A collector that groups a series with its changed sessions.
struct EventCollector {
  private var series: [String: Held] = [:]
  /// The uids in the order of the file.
  private var order: [String] = []
  private(set) var changes: [EventDocument] = []
  /// The changed sessions that are private.
  private(set) var hidden: [EventDocument] = []
  /// The series that are skipped, with the reason, which applies to their changed sessions as well.
  private var skippedEvents: [String: ICalendarReading.Skipped.Reason] = [:]
  var gathered = ICalendarReading()
  let options: ImportOptions

  /// A collector with import options.
  init(options: ImportOptions = ImportOptions()) { self.options = options }

  /// Adds a component of a calendar.
  ///
  /// - Parameter cancels: Whether the calendar is a message that cancels its events.
  mutating func add(
    _ component: CalendarComponent, zones: inout CalendarZones, cancels: Bool = false
  ) {
    let uid = component.value("UID").map { TextValue.text($0) }
    if let uid { gathered.uids.insert(uid) }
    // The title of a private event is not disclosed.
    let isPublic = component.value("CLASS").map { $0.uppercased().contains("PUBLIC") } ?? true
    let name = isPublic ? TextValue.text(component.value("SUMMARY") ?? "") : ""
    func skip(_ reason: ICalendarReading.Skipped.Reason, _ line: Int? = nil) {
      let isSeries = component.name == "VEVENT" && component.value("RECURRENCE-ID") == nil
      if let uid, isSeries { skippedEvents[uid] = reason }
      gathered.skipped.append(
        .init(line: line ?? component.line, what: name.isEmpty ? uid ?? "" : name, reason: reason))
    }
    guard component.name == "VEVENT" else {
      return skip(.notAnEvent(component: component.name))
    }
    if component.isBroken { return skip(.unclosed) }
    do {
      add(try CalendarEvent(component, options: options), zones: &zones, cancels: cancels)
    } catch {
      skip(Self.reason(error), error.line)
    }
  }

  /// Skips a component of a message that changes nothing.
  mutating func skip(_ component: CalendarComponent, _ method: String) {
    gathered.skipped.append(
      .init(
        line: component.line, what: TextValue.text(component.value("SUMMARY") ?? ""),
        reason: .notAnEvent(component: "METHOD:" + method)))
  }

  private mutating func add(
    _ event: CalendarEvent, zones: inout CalendarZones, cancels: Bool
  ) {
    gathered.uids.insert(event.uid)
    if event.isPrivate, event.recurrence == nil, !cancels {
      gathered.privateUIDs.insert(event.uid)
      return skip(event, .isPrivate)
    }
    // A message that cancels a session may omit its start.
    guard let start = event.start ?? event.recurrence else {
      return cancels ? cancel(event, nil) : skip(event, .withoutStart)
    }
    var event = event
    do {
      var clock = try CalendarClock(event, start: start, zones: &zones)
      if event.isMarkedAllDay, let days = event.asDays(clock), let first = days.start {
        event = days
        clock = try CalendarClock(days, start: first, zones: &zones)
      }
      if cancels { return cancel(event, clock) }
      let begin = clock.local(event.start ?? event.recurrence ?? start)
      let document = EventDocument(event: event, clock: clock, start: begin)
      if event.recurrence == nil {
        addSeries(document)
      } else if event.isPrivate {
        hidden.append(document)
        skip(event, .isPrivate)
      } else {
        changes.append(document)
      }
    } catch {
      skip(event, .unknownTimeZone(error.name))
    }
  }

  private mutating func cancel(_ event: CalendarEvent, _ clock: CalendarClock?) {
    gathered.cancellations.append(
      .init(
        uid: event.uid, session: event.recurrence.flatMap { clock?.instant($0) },
        line: event.line, what: event.title ?? event.uid))
  }

  private mutating func addSeries(_ document: EventDocument) {
    let uid = document.event.uid
    guard let known = series[uid] else {
      order.append(uid)
      series[uid] = Held(document)
      return
    }
    if document.event.isNewer(than: known.document.event) {
      skip(known.document.event, .duplicate)
      series[uid] = Held(document)
    } else {
      skip(document.event, .duplicate)
    }
  }

  /// Records an event as skipped; the title of a private event is not disclosed.
  mutating func skip(
    _ event: CalendarEvent, _ reason: ICalendarReading.Skipped.Reason, line: Int? = nil
  ) {
    let what = reason == .isPrivate ? "" : event.title ?? event.uid
    if event.recurrence == nil, reason != .duplicate { skippedEvents[event.uid] = reason }
    gathered.skipped.append(.init(line: line ?? event.line, what: what, reason: reason))
  }

  /// Calls `body` with each series and its changed sessions in the order of the file, then with
  /// sessions whose series is not in the file. Each group is released after the call.
  mutating func forEachGroup(_ body: (inout EventCollector, SeriesGroup) -> Void) {
    var changes = Dictionary(grouping: changes, by: \.event.uid)
    let loose = self.changes.map { ($0.event.uid, $0.event) }.filter { series[$0.0] == nil }
    var hidden = Dictionary(grouping: hidden, by: \.event.uid)
    (self.changes, self.hidden) = ([], [])
    let order = order
    self.order = []
    for uid in order where !gathered.privateUIDs.contains(uid) {
      guard let found = series.removeValue(forKey: uid) else { continue }
      let group = SeriesGroup(
        series: found.document, changes: changes.removeValue(forKey: uid) ?? [],
        hidden: hidden.removeValue(forKey: uid) ?? [])
      body(&self, group)
    }
    for (uid, event) in loose {
      if let reason = skippedEvents[uid] {
        skip(event, reason)
      } else if let alone = changes.removeValue(forKey: uid) {
        body(&self, SeriesGroup(series: nil, changes: alone, hidden: []))
      }
    }
  }

  static func reason(_ error: ICalendarError) -> ICalendarReading.Skipped.Reason {
    switch error.reason {
    case .malformed(let property, let text): .malformed(property: property, text: text)
    case .endsBeforeStart: .endsBeforeStart
    case .unfollowedCalendar(let scale): .unfollowedCalendar(scale)
    default: .unclosed
    }
  }
}

/// A reference to a series: a dictionary with a hundred thousand series as values would be copied
/// each time it grows.
private final class Held: Sendable {
  let document: EventDocument

  init(_ document: EventDocument) { self.document = document }
}

/// A series with its changed sessions, or changed sessions without a series.
struct SeriesGroup {
  var series: EventDocument?
  var changes: [EventDocument]
  var hidden: [EventDocument]
}

extension CalendarEvent {
  /// Whether this is a later revision of the same event than another (RFC 5545, section 3.8.7.4).
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
