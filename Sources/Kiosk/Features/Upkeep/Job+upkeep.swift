import KioskModel

nonisolated extension Job where Value == Upkeep.Done {
  /// Takes in calendars that have changed, and removes what is older than it may be.
  static func upkeep(today: LocalDate, retentionDays: Int) -> Job {
    Job(.inBackground) { environment, _ in
      environment.takeInCalendars()
      return try Upkeep(environment.folder).run(
        today: today, retentionDays: retentionDays, device: environment.device)
    } consequences: { result in
      guard case .success(let done) = result else { return [] }
      let clock = done.clock
      return [.modify { $0.clock = clock }]
        + (done.isEmpty ? [] : [.audit(.purge, count: done.count)])
    }
  }
}
