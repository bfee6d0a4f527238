package import Foundation

/// A writer of activities as an iCalendar file (RFC 5545) that other calendars can subscribe to.
package enum ICalendarWriter {
  /// A calendar with the activities, in UTF-8 with CRLF, folded at 75 octets.
  ///
  /// Properties that iCalendar cannot express are written in `X-MOTESPLATS-JSPROP` lines, so that
  /// `ICalendarReader` restores the same documents.
  ///
  /// - Parameters:
  ///   - activities: The activities, in the order to write.
  ///   - name: The calendar's name (RFC 7986, section 5.1), or nil.
  ///   - place: The meeting place's zone, used for times without a zone.
  ///   - stamp: The time at which the file is made, written as DTSTAMP of activities without
  ///     `updated`.
  package static func write(
    _ activities: [Activity], name: String? = nil, place: TimeZone, stamp: Date
  ) -> [UInt8] {
    var names: Set<String> = []
    // Two documents with one uid are one activity; another program would show one of them at
    // random.
    let activities = activities.filter { names.insert($0.uid).inserted }
    let stamp = TimeZone.gmt.localTime(at: stamp)
    let writer = EventWriter(place: place, stamp: stamp)
    var out = ContentLineWriter()
    out.line("BEGIN", raw: "VCALENDAR")
    out.line("VERSION", raw: "2.0")
    out.line("PRODID", raw: "-//motesplats.example//Motesplats Kiosk//SV")
    out.line("CALSCALE", raw: "GREGORIAN")
    if let name {
      out.line("NAME", text: name)
      out.line("X-WR-CALNAME", text: name)
      // The recommended polling interval (RFC 7986, section 5.7), and its older non-standard name.
      out.line("REFRESH-INTERVAL", "VALUE=DURATION", raw: "PT1H")
      out.line("X-PUBLISHED-TTL", raw: "PT1H")
    }
    for (identifier, first) in firstYears(of: activities, writer: writer) {
      if let zone = ZoneDescription.text(of: identifier, from: first) { out.lines(zone) }
    }
    for activity in activities {
      let lines = ICalendarProjection.document(of: activity, place: place, stamp: stamp)
      let told = ImportRecord.removed(from: activity.document)
      let carried = CarriedProperty.differences(of: told, from: lines)
      writer.write(activity, carrying: carried, into: &out)
    }
    out.line("END", raw: "VCALENDAR")
    return out.bytes
  }

  /// The zones used by the activities, each with the beginning of the first year in which it is
  /// used.
  private static func firstYears(
    of activities: [Activity], writer: EventWriter
  ) -> [(String, LocalDateTime)] {
    var first: [String: LocalDateTime] = [:]
    for activity in activities {
      let sessions = activity.recurrenceOverrides.values.compactMap { override in
        if case .changed(let session) = override { session } else { nil }
      }
      for session in [activity] + sessions {
        guard let zone = writer.zone(of: session), !zone.isUTC else { continue }
        let year = LocalDate(year: session.start.date.year, month: 1, day: 1) ?? session.start.date
        let known = first[zone.identifier] ?? LocalDateTime(year)
        first[zone.identifier] = min(known, LocalDateTime(year))
      }
    }
    return first.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
