import KioskModel

nonisolated extension Job where Value == [AuditEvent] {
  /// Reads what staff have done on some days.
  static func readAudit(_ days: ClosedRange<LocalDate>) -> Job {
    Job { environment, _ in try AuditLog(environment.folder).read(days: days).events }
  }
}
