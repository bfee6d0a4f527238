package import Foundation

/// The folder whose calendar files are imported automatically when a sync program, a USB drive or a
/// script puts a newer version there, so that nobody has to come to the kiosk.
package struct CalendarInbox: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The import folder of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Imports every file that staff have accepted before and that has changed since, and returns the
  /// new record of each.
  ///
  /// Parts that both sides have changed are kept and left for staff to decide; no activity is
  /// ended.
  ///
  /// - Parameters:
  ///   - place: The meeting place's time zone.
  ///   - options: The options for reading; organisers are imported if that was accepted.
  ///   - keeping: The sessions that have arrivals.
  package func takeIn(
    place: TimeZone, options: ImportOptions, keeping: Set<Session.ID>, now: Date
  ) -> [CalendarRecord] {
    let known = CalendarRecord.all(in: folder, disk: disk)
    guard !known.isEmpty, let names = try? disk.list(folder.calendarFiles) else { return [] }
    var taken: [CalendarRecord] = []
    for name in names where name.lowercased().hasSuffix(".ics") && !name.hasPrefix(".") {
      let path = folder.calendarFiles + "/" + name
      guard let record = known.filter({ $0.file == name }).max(by: { $0.read < $1.read }),
        let bytes = try? CalendarSource.bytes(of: path, disk: disk),
        CalendarRecord.checksum(bytes) != record.checksum
      else { continue }
      taken.append(take(bytes, record, place, options, keeping, now))
    }
    return taken
  }

  private func take(
    _ bytes: [UInt8], _ record: CalendarRecord, _ place: TimeZone, _ options: ImportOptions,
    _ keeping: Set<Session.ID>, _ now: Date
  ) -> CalendarRecord {
    var options = options
    options.takesOrganisers = record.takesOrganisers
    var next = record
    var change = DocumentChange()
    do {
      let reading = try ICalendarReader.read(bytes, place: place, options: options)
      let existing = Activity.documents(in: folder, servesCopies: false, disk: disk).read()
      // If a document has an error nothing is imported, since somebody is editing it.
      if let error = existing.errors.first { throw error }
      let plan = ImportPlan(
        reading: reading, existing: existing.values.values.sorted { $0.uid < $1.uid },
        place: place, file: record.file, now: now)
      let editor = ProgrammeEditor(existing.values, keeping: keeping, zone: place, now: now)
      change = try editor.take(plan)
      next = CalendarRecord(
        plan, file: record.file, bytes: bytes, read: now, takesOrganisers: record.takesOrganisers)
      next.name = record.name
    } catch {
      next.checksum = CalendarRecord.checksum(bytes)
      next.read = now
      next.problem = String(describing: error)
    }
    do {
      try change.followed(by: DocumentChange([next.edit(in: folder, disk: disk)]))
        .apply(in: folder, disk: disk)
    } catch {
      // The import is tried again when the folder changes, or the next day.
      next.problem = String(describing: error)
    }
    return next
  }
}
