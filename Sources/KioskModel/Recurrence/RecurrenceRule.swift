/// A recurrence rule (RFC 8984, section 4.3.3), which is iCalendar's RRULE with JSCalendar's names.
///
/// The common parts are properties; the others (`byHour`, `skip` …) stay in `other` as JSON and are
/// evaluated by `Recurrence`.
package struct RecurrenceRule: Sendable, Hashable {
  /// The rule's unit of time.
  package enum Frequency: String, Sendable, CaseIterable {
    case yearly, monthly, weekly, daily, hourly, minutely, secondly
  }

  /// A weekday, and which one of the month or year it is (−1 is the last); every one if nil.
  package struct NthWeekday: Sendable, Hashable {
    package var day: Weekday
    /// 1 for the first, −1 for the last, nil for every one.
    package var nth: Int?

    /// A weekday, or the nth one of a period.
    package init(_ day: Weekday, nth: Int? = nil) {
      self.day = day
      self.nth = nth
    }
  }

  /// The rule's unit of time.
  package var frequency: Frequency
  /// The number of units between two times, at least 1.
  package var interval: Int
  /// The weekdays; if empty, they follow from the start.
  package var byDay: [NthWeekday]
  /// The last local time that is allowed.
  package var until: LocalDateTime?
  /// The total number of times, including the first.
  package var count: Int?
  /// All other parts, as in the document.
  package var other: JSONObject

  /// A rule, without an end by default.
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

  /// The rule as a JSON object.
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
