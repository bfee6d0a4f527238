import KioskModel

nonisolated extension Job where Value == Upkeep.Done {
  /// Imports changed calendar files again, and removes what is older than the retention period.
  static func upkeep(today: LocalDate, retentionDays: Int) -> Job {
    Job(.inBackground) { environment, _ in
      environment.takeInCalendars()
      return try Upkeep(environment.folder).run(
        today: today, retentionDays: retentionDays, device: environment.device.device)
    } consequences: { result in
      guard case .success(let done) = result else { return [] }
      let (clock, days) = (done.clock, done.implausibleDays)
      return [
        .modify {
          $0.clock = clock
          $0.implausibleDays = days
        }
      ]
        + (done.isEmpty ? [] : [.audit(.purge, count: done.count)])
    }
  }
}
