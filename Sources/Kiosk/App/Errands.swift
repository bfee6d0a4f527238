import Foundation
import KioskModel
import Statistics

/// Does the errands, one at a time, on a thread that may wait.
nonisolated struct Errands: Sendable {
  let folder: DataFolder
  let assets: Assets
  /// The name under which this kiosk writes.
  let device: String
  /// What activities are called that calendars bring without a name that can be shown.
  var titles: [ActivityKind: String] = [:]
  /// Where sticks are looked for.
  var drives = USBDrives()
  /// How they are written to.
  var driveDisk = Disk.live

  /// Does an errand; what cannot be done is an outcome as well.
  func perform(
    _ errand: Errand, at moment: Moment, _ watch: ErrandWatch = ErrandWatch()
  ) -> Outcome {
    if watch.isCancelled() { return .cancelled }
    do {
      switch errand {
      case .checkPIN(let digits, let member):
        return .pin(try staff.check(digits, of: member, at: moment.uptime))
      case .readWait(let member):
        return .wait(staff.waiting(for: member, at: moment.uptime))
      case .change(let change):
        try change.apply(in: folder)
        return .changed(change)
      case .readPeople:
        return .people(PeopleIndex(Array(people.read().values.values)))
      case .addPerson(let name, let consent):
        return .personAdded(try people.add(name: name, consent: consent))
      case .addStaff(let name, let role):
        let (member, pin) = try staff.add(name: name, role: role, on: day(moment))
        return .staffChanged(member.id, pin)
      case .resetPIN(let member):
        return .staffChanged(member, try staff.resetPIN(of: member, on: day(moment)))
      case .setPIN(let digits, let member):
        try staff.setPIN(PIN(digits, on: day(moment)), of: member)
        return .staffChanged(member, nil)
      case .makePIN: return .pinMadeUp(.random(on: day(moment)))
      case .makePlace(let place): return .placeMade(try place.make(in: folder)?.id)
      case .removeStaff(let member):
        try staff.remove(member)
        return .staffChanged(member, nil)
      case .findCalendars:
        return .calendars(CalendarFiles(folder).found(), known: CalendarRecord.all(in: folder))
      case .readCalendar(let request):
        return try calendar(request, at: moment)
      case .readAudit(let days):
        return .audit(try AuditLog(folder).read(days: days).events)
      case .readAttendance(let day):
        let reading = try Journal(root: folder.root).read(.attendance, on: day)
        return .attendance(Attendance(reading.records))
      case .readResults(let days, let other, let dimensions, let place):
        let results = try Results(
          of: days, comparedWith: other, by: dimensions, hasKinds: dimensions.contains(.kind),
          sources: [Results.Source(place, folder)], now: moment.wall,
          progress: {
            watch.progress($0)
            return !watch.isCancelled()
          })
        return results.map(Outcome.results) ?? .cancelled
      case .checkFolder: return .folder(try FolderCheck(folder, today: day(moment)))
      case .findDrives: return .drives(drives.found())
      case .export(let drive, let form, let place):
        return .exported(
          try USBDriveExport(folder: folder, ideas: assets.ideas, drives: drives, disk: driveDisk)
            .run(
              to: drive, form: form, place: place, now: moment.wall, watch: watch))
      case .upkeep(let today, let retentionDays):
        takeInCalendars()
        return .upkeepDone(
          try Upkeep(folder).run(today: today, retentionDays: retentionDays, device: device))
      case .readWishes(let days): return .wishes(try WishReader(folder).read(days))
      case .eraseWish(let id):
        return .wishErased(try WishErasure(folder).erase(id).incomplete)
      case .erasePerson(let id):
        return .personErased(try PersonErasure(folder).erase(id))
      }
    } catch is CancellationError {
      return .cancelled
    } catch {
      return .failed(error)
    }
  }

  private func calendar(_ request: CalendarRequest, at moment: Moment) throws -> Outcome {
    let name = String(request.path.split(separator: "/").last ?? "")
    do {
      let bytes = try CalendarSource.bytes(of: request.path)
      let reading = try ICalendarReader.read(
        bytes, place: request.zone,
        options: assets.importOptions(
          folder, titles: request.titles, takesOrganisers: request.takesOrganisers))
      let plan = ImportPlan(
        reading: reading, existing: request.existing, place: request.zone, file: name,
        now: moment.wall, choices: request.choices)
      let record = CalendarRecord(
        plan, file: name, bytes: bytes, read: moment.wall,
        takesOrganisers: request.takesOrganisers)
      return .calendar(plan, record: record.edit(in: folder))
    } catch let error as ICalendarError {
      throw CalendarFailure(error: error, file: name)
    }
  }

  /// Takes in calendar files that have changed since they were accepted.
  func takeInCalendars() {
    guard let place = try? MeetingPlace(folder) else { return }
    let zone = place.site.timeZone
    let today = zone.localTime(at: .now).date
    let arrivals = try? Journal(root: folder.root).read(.attendance, on: today)
    _ = CalendarInbox(folder).takeIn(
      place: zone,
      options: assets.importOptions(folder, titles: titles, takesOrganisers: false),
      keeping: Attendance(arrivals?.records ?? []).sessions, now: .now)
  }

  /// Who may unlock the kiosk, by name, and what is wrong with those that cannot be read.
  func members() -> (members: [StaffMember], error: DocumentError?) {
    let reading = staff.members()
    return (
      reading.values.values.sorted { $0.name.lowercased() < $1.name.lowercased() },
      reading.errors.first
    )
  }

  /// The day on this machine, by which PINs that are dates of the day are refused.
  private func day(_ moment: Moment) -> LocalDate {
    TimeZone.current.localTime(at: moment.wall).date
  }

  private var staff: StaffDirectory { StaffDirectory(folder) }
  private var people: PeopleFolder { PeopleFolder(folder) }
}
