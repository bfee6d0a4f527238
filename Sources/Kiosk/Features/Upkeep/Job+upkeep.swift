import KioskModel

nonisolated extension Job where Value == Upkeep.Done {
  /// Imports changed calendar files again, and removes what is older than the retention period.
  static func upkeep(today: LocalDate, retentionDays: Int) -> Job {
    Job(.inBackground) { environment, _ in
      environment.takeInCalendars()
      // The others of the place know this kiosk by its name; if that fails it is tried again the next day.
      try? PlaceDevices(environment.folder).introduce(environment.device.device)
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

nonisolated extension Job where Value == Erased {
  /// Erases what another kiosk of the place has erased, or what a restore has brought back.
  static func obeyErasures(today: LocalDate) -> Job {
    Job(.inBackground) { environment, _ in
      let enforcement = TombstoneEnforcement(
        environment.folder, device: environment.device.device)
      return try enforcement.isDue(on: today) ? enforcement.run(on: today) : Erased()
    } consequences: { result in
      guard case .success(let erased) = result, erased.events > 0 else { return [] }
      return [.audit(.purge, count: erased.events), .reload(.journals)]
    }
  }
}

nonisolated extension Job where Value == JournalClosing.Done {
  /// Closes the feedback journals of this machine up to a day.
  static func closeJournals(through last: LocalDate, today: LocalDate) -> Job {
    Job([.inBackground, .takesLong]) { environment, _ in
      try JournalClosing(environment.folder).run(
        through: last, today: today, device: environment.device.device)
    }
  }
}
