internal import CIcal

/// The local times at which a rule makes something begin, worked out by libical.
///
/// Times have no zone here, so that a walk at ten is at ten in winter and in summer.
struct RecurrenceIterator: ~Copyable {
  private let handle: OpaquePointer

  /// Nil where libical does not accept the rule.
  init?(_ rule: RecurrenceRule, start: LocalDateTime) {
    guard
      let parsed = rule.rrule.withCString({ text -> icalrecurrencetype? in
        let parsed = icalrecurrencetype_from_string(text)
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
