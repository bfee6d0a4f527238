internal import CIcal

/// The values that libical reads for us; it gives plain values, so that no handle leaves here.
enum Libical {
  /// Makes libical's faults come back as results: some builds end the program instead.
  private static let prepared: Void = {
    icalerror_set_errors_are_fatal(0)
    return ()
  }()

  /// What a DATE or DATE-TIME says, or nil for any other text and for a day or time that no
  /// calendar or clock shows, which libical itself lets pass.
  static func time(_ text: String) -> (local: LocalDateTime, isDate: Bool, isUTC: Bool)? {
    prepared
    let time = icaltime_from_string(text)
    guard icaltime_is_null_time(time) == 0,
      let date = LocalDate(year: Int(time.year), month: Int(time.month), day: Int(time.day)),
      0..<24 ~= time.hour, 0..<60 ~= time.minute, 0...60 ~= time.second
    else { return nil }
    // A leap second is told as the second before it, which every clock has.
    let second = Int(time.hour) * 3600 + Int(time.minute) * 60 + min(Int(time.second), 59)
    return (
      LocalDateTime(date, second: second), icaltime_is_date(time) != 0, icaltime_is_utc(time) != 0
    )
  }

  /// The length that a DURATION (RFC 5545, 3.3.6) says, or nil for any other text and for one
  /// that goes backwards.
  static func duration(_ text: String) -> NominalDuration? {
    prepared
    let duration = icaldurationtype_from_string(text)
    guard icaldurationtype_is_bad_duration(duration) == 0, duration.is_neg == 0 else { return nil }
    return NominalDuration(
      days: Int(duration.days) + 7 * Int(duration.weeks),
      seconds: Int(duration.hours) * 3600 + Int(duration.minutes) * 60 + Int(duration.seconds))
  }

  /// The parts of a RECUR value (RFC 5545, 3.3.10) in libical's own spelling, or nil where
  /// libical refuses it.
  static func recurrence(_ text: String) -> [(name: String, value: String)]? {
    prepared
    var rule = icalrecurrencetype_from_string(text)
    guard rule.freq != ICAL_NO_RECURRENCE, let spelled = icalrecurrencetype_as_string_r(&rule)
    else { return nil }
    defer { icalmemory_free_buffer(spelled) }
    return String(cString: spelled).split(separator: ";").compactMap { part in
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      return (String(halves[0]), String(halves[1]))
    }
  }
}
