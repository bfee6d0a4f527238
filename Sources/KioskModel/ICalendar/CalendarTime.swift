/// A DATE or DATE-TIME of a calendar (RFC 5545, 3.3.4 and 3.3.5) with what it says of its zone.
struct CalendarTime: Sendable, Hashable {
  /// Where the clock hangs that shows the time.
  enum Zone: Sendable, Hashable {
    /// On the wall of whoever reads it.
    case floating
    case utc
    /// The file's own name for a zone.
    case named(String)
  }

  /// What the clock shows; midnight for a date.
  var local: LocalDateTime
  /// Whether it is a day without a time.
  var isDate = false
  /// Where the clock hangs.
  var zone = Zone.floating
}

extension CalendarTime {
  /// The time that a line holds.
  init(_ line: ContentLine) throws(ICalendarError) {
    guard let time = CalendarTime(line.value, zone: line.parameter("TZID")) else {
      throw line.malformed
    }
    self = time
  }

  /// The times that a line holds, with commas between them.
  static func list(_ line: ContentLine) throws(ICalendarError) -> [CalendarTime] {
    let zone = line.parameter("TZID")
    var times: [CalendarTime] = []
    for part in line.value.split(separator: ",") where part.contains(where: { $0 != " " }) {
      guard let time = CalendarTime(part, zone: zone) else { throw line.malformed }
      times.append(time)
    }
    return times
  }

  /// The time written as `20261120`, `20261120T133000` or `20261120T123000Z`.
  init?(_ text: some StringProtocol, zone: String?) {
    guard let (local, isDate, isUTC) = CalendarValue.time(text) else { return nil }
    self.init(local: local, isDate: isDate)
    if isUTC {
      self.zone = .utc
    } else if let zone, !isDate {
      self.zone = .named(zone)
    }
  }
}
