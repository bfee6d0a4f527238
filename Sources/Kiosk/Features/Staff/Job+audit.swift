import KioskModel

nonisolated extension Job where Value == [AuditEvent] {
  /// Reads the audit log of some days.
  static func readAudit(_ days: ClosedRange<LocalDate>) -> Job {
    Job { environment, _ in try AuditLog(environment.folder).read(days: days).events }
  }
}
