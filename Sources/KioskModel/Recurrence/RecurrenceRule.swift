/// How an activity repeats (RFC 8984, 4.3.3): iCalendar's RRULE under JSCalendar's names.
///
/// Only the parts that a meeting place's calendar can hold are given as values; every other part
/// (`byHour`, `skip` …) travels along unread in the rule's own JSON and is obeyed by `Recurrence`.
package struct RecurrenceRule: Sendable, Hashable {
  /// The rule's unit of time.
  package enum Frequency: String, Sendable, CaseIterable {
    case yearly, monthly, weekly, daily, hourly, minutely, secondly
  }

  /// A weekday, and which one of the month or year (−1 the last), or every one where nil.
  package struct NthWeekday: Sendable, Hashable {
    /// The day of the week.
    package var day: Weekday
    /// 1 the first, −1 the last, nil each one.
    package var nth: Int?

    /// A weekday of a period.
    package init(_ day: Weekday, nth: Int? = nil) {
      self.day = day
      self.nth = nth
    }
  }

  /// The rule's unit of time.
  package var frequency: Frequency
  /// How many units from one to the next, at least 1.
  package var interval: Int
  /// The weekdays on which it takes place; empty for those that follow from the start.
  package var byDay: [NthWeekday]
  /// The last local time at which it may take place.
  package var until: LocalDateTime?
  /// How many times in all, the first included.
  package var count: Int?
  /// Every part that has no property here, as it stands in the document.
  package var other: JSONObject

  /// A rule without an end, unless one is given.
  package init(
    _ frequency: Frequency, interval: Int = 1, byDay: [NthWeekday] = [],
    until: LocalDateTime? = nil, count: Int? = nil, other: JSONObject = [:]
  ) {
    self.frequency = frequency
    self.interval = interval
    self.byDay = byDay
    self.until = until
    self.count = count
    self.other = other
  }
}

extension RecurrenceRule {
  static let ownKeys: Set<String> = ["@type", "frequency", "interval", "byDay", "until", "count"]

  /// The rule that a JSON object describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    let frequency: Frequency = try reader.required("frequency", .frequency) {
      $0.stringValue.flatMap(Frequency.init)
    }
    var days: [NthWeekday] = []
    for day in try reader.objects("byDay") {
      let weekday: Weekday = try day.required("day", .weekday) {
        $0.stringValue.flatMap(Weekday.init)
      }
      days.append(NthWeekday(weekday, nth: try day.optionalInt("nthOfPeriod")))
    }
    self.init(
      frequency,
      interval: try reader.optional("interval", .wholeNumber) {
        $0.intValue.flatMap { $0 > 0 ? $0 : nil }
      } ?? 1,
      byDay: days,
      until: try reader.optional("until", .dateTime) {
        $0.stringValue.flatMap { LocalDateTime($0) }
      },
      count: try reader.optional("count", .wholeNumber) {
        $0.intValue.flatMap { $0 > 0 ? $0 : nil }
      },
      other: JSONObject(reader.object.members.filter { !Self.ownKeys.contains($0.key) })
    )
  }

  /// The rule as JSON.
  package var json: JSONObject {
    var object: JSONObject = ["@type": "RecurrenceRule", "frequency": .string(frequency.rawValue)]
    if interval != 1 { object["interval"] = .int(interval) }
    if !byDay.isEmpty {
      object["byDay"] = .array(
        byDay.map { nth in
          var day: JSONObject = ["@type": "NDay", "day": .string(nth.day.rawValue)]
          day["nthOfPeriod"] = nth.nth.map(JSONValue.int)
          return .object(day)
        })
    }
    object["until"] = until.map { .string($0.description) }
    object["count"] = count.map(JSONValue.int)
    for (key, value) in other.members { object[key] = value }
    return object
  }
}
