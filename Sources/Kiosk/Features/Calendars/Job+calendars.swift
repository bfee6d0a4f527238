import KioskModel

/// Calendar files.
nonisolated extension Job where Value == FoundCalendars {
  /// Looks for calendar files on USB drives and in the data folder.
  static var findCalendars: Job {
    Job { environment, _ in
      FoundCalendars(
        files: CalendarFiles(environment.folder).found(),
        known: CalendarRecord.all(in: environment.folder))
    }
  }
}

nonisolated extension Job where Value == CalendarReading {
  /// Works out what taking a calendar file in would do.
  static func readCalendar(_ request: CalendarRequest) -> Job {
    Job { environment, watch in
      let name = String(request.path.split(separator: "/").last ?? "")
      do {
        let bytes = try CalendarSource.bytes(of: request.path)
        let reading = try ICalendarReader.read(
          bytes, place: request.zone,
          options: environment.assets.importOptions(
            environment.folder, titles: request.titles, takesOrganisers: request.takesOrganisers))
        let plan = ImportPlan(
          reading: reading, existing: request.existing, place: request.zone, file: name,
          now: watch.moment.wall, choices: request.choices)
        let record = CalendarRecord(
          plan, file: name, bytes: bytes, read: watch.moment.wall,
          takesOrganisers: request.takesOrganisers)
        return CalendarReading(plan: plan, record: record.edit(in: environment.folder))
      } catch let error as ICalendarError {
        throw CalendarFailure(error: error, file: name)
      }
    }
  }
}
