/// A DATE or DATE-TIME value (RFC 5545, sections 3.3.4 and 3.3.5) with its zone.
struct CalendarTime: Sendable, Hashable {
  /// The zone of a time.
  enum Zone: Sendable, Hashable {
    /// No zone: the time on the wall clock wherever it is read.
    case floating
    case utc
    /// A zone by the file's own name.
    case named(String)
  }

  /// The wall-clock time; midnight for a date.
  var local: LocalDateTime
  /// Whether the value is a date without a time.
  var isDate = false
  /// The zone that the file gives; floating if it gives none.
  var zone = Zone.floating
}

extension CalendarTime {
  /// The time in a line.
  init(_ line: ContentLine) throws(ICalendarError) {
    guard let time = CalendarTime(line.value, zone: line.parameter("TZID")) else {
      throw line.malformed
    }
    self = time
  }

  /// The comma-separated times in a line.
  static func list(_ line: ContentLine) throws(ICalendarError) -> [CalendarTime] {
    let zone = line.parameter("TZID")
    var times: [CalendarTime] = []
    for part in line.value.split(separator: ",") where part.contains(where: { $0 != " " }) {
      guard let time = CalendarTime(part, zone: zone) else { throw line.malformed }
      times.append(time)
    }
    return times
  }

  /// The time written as `20261120`, `20261120T133000` or `20261120T123000Z`; nil for any other
  /// text.
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
