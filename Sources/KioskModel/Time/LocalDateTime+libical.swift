internal import CIcal

extension icaltimetype {
  /// A local time in libical's form, without a zone.
  init(_ local: LocalDateTime) {
    self = icaltime_null_time()
    let (year, month, day) = local.date.components
    self.year = Int32(year)
    self.month = Int32(month)
    self.day = Int32(day)
    hour = Int32(local.hour)
    minute = Int32(local.minute)
    second = Int32(local.second % 60)
  }
}
