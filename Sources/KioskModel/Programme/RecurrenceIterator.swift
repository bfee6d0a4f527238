internal import CIcal

/// The local times at which a rule makes something begin, worked out by libical.
///
/// Times have no zone here, so that a walk at ten is at ten in winter and in summer.
struct RecurrenceIterator: ~Copyable {
  private let handle: OpaquePointer

  /// Nil where libical does not accept the rule.
  ///
  /// - Parameter last: Where to stop. Without it libical would look for a day that never comes
  ///   until the year 2582, which takes minutes for a rule of hours or seconds.
  init?(_ rule: RecurrenceRule, start: LocalDateTime, through last: LocalDateTime) {
    guard
      let parsed = rule.rrule.withCString({ text -> icalrecurrencetype? in
        var parsed = icalrecurrencetype_from_string(text)
        if let until = rule.until, until < last {
          // The rule's own end comes first.
        } else {
          parsed.until = icaltimetype(last)
        }
        return parsed.freq == ICAL_NO_RECURRENCE ? nil : parsed
      }), let handle = icalrecur_iterator_new(parsed, icaltimetype(start))
    else { return nil }
    self.handle = handle
  }

  deinit { icalrecur_iterator_free(handle) }

  /// The next time, or nil after the last.
  func next() -> LocalDateTime? {
    let time = icalrecur_iterator_next(handle)
    guard icaltime_is_null_time(time) == 0,
      let date = LocalDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
    else { return nil }
    return LocalDateTime(
      date, second: Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second))
  }
}
