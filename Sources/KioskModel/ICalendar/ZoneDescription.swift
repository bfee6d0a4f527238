internal import CIcal
internal import Foundation

/// Describes zones of the tz database as VTIMEZONE components (RFC 5545, 3.6.5).
enum ZoneDescription {
  /// The VTIMEZONE of a zone under its plain IANA name, for times from `first` on; nil where the
  /// machine does not know the zone.
  static func text(of identifier: String, from first: LocalDateTime) -> String? {
    guard let component = icaltzutil_fetch_timezone(identifier) else { return nil }
    defer { icalcomponent_free(component) }
    // Without this the zone would be told from the year 1879 on.
    icaltimezone_truncate_vtimezone(component, icaltimetype(first), icaltime_null_time(), 0)
    if let name = icalcomponent_get_first_property(component, ICAL_TZID_PROPERTY) {
      icalproperty_set_tzid(name, identifier)
    }
    guard let spelled = icalcomponent_as_ical_string_r(component) else { return nil }
    defer { icalmemory_free_buffer(spelled) }
    let text = String(cString: spelled)
    let calendar = "BEGIN:VCALENDAR\r\n" + text + "END:VCALENDAR\r\n"
    guard
      let whole = try? CalendarComponent.calendars(in: Array(calendar.utf8)).first?.components.first
    else { return text }
    return steady(whole)?.text ?? text
  }

  /// The zone with one rule for winter and one for summer, where its clocks follow no other.
  ///
  /// libical tells of the rules that the clocks follow today and again from 2037 on; Outlook takes
  /// the first of them for all and is an hour late in summer.
  private static func steady(_ zone: CalendarComponent) -> CalendarComponent? {
    let recurring = zone.components.filter { $0.value("RRULE") != nil }
    let open = recurring.filter { $0.value("RRULE")?.contains("UNTIL=") == false }
    let others = zone.components.filter { $0.value("RRULE") == nil }
    guard open.count == 2, open[0].name != open[1].name,
      recurring.allSatisfy({ one in open.contains { isSameChange(one, $0) } }),
      // What is left says which time the clocks showed at the beginning.
      others.allSatisfy({ $0.value("TZOFFSETFROM") == $0.value("TZOFFSETTO") })
    else { return nil }
    var steady = zone
    steady.components = open.compactMap(fromTheStart)
    return steady.components.count == 2 ? steady : nil
  }

  private static func isSameChange(_ one: CalendarComponent, _ other: CalendarComponent) -> Bool {
    one.name == other.name && parts(one) == parts(other)
      && ["TZOFFSETFROM", "TZOFFSETTO"].allSatisfy { one.value($0) == other.value($0) }
      && one.value("DTSTART")?.suffix(6) == other.value("DTSTART")?.suffix(6)
  }

  private static func parts(_ change: CalendarComponent) -> Set<Substring> {
    Set((change.value("RRULE") ?? "").split(separator: ";").filter { !$0.hasPrefix("UNTIL=") })
  }

  /// A change of the clocks as if it had been made every year since 1970.
  private static func fromTheStart(_ change: CalendarComponent) -> CalendarComponent? {
    guard let start = change.properties.firstIndex(where: { $0.name == "DTSTART" }),
      let time = CalendarTime(change.properties[start].value, zone: nil)?.local,
      let newYear = LocalDate(year: 1970, month: 1, day: 1),
      let rule = change.value("RRULE").flatMap({
        RecurrenceRule(
          rrule: $0, start: LocalDateTime(newYear, second: time.second), isAllDay: false, zone: .gmt
        )
      })
    else { return nil }
    let begin = LocalDateTime(newYear, second: time.second)
    guard let first = rule.times(from: begin, in: begin...(begin + 366 * 86_400)).first,
      let line = try? ContentLine(
        Array("DTSTART:\(first.basic)".utf8), number: change.properties[start].number)
    else { return nil }
    var change = change
    change.properties[start] = line
    return change
  }
}
