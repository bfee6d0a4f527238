package import Foundation

/// The daily maintenance of a kiosk, which removes names and audit journals past their retention
/// period.
package struct Upkeep: Sendable {
  /// The result of the maintenance.
  package struct Done: Sendable, Hashable {
    /// The number of people erased.
    package var people = 0
    /// The number of entries from which a person's id was removed.
    package var links = 0
    /// The number of audit journals removed.
    package var audits = 0
    /// The number of wishes whose text was erased.
    package var wishes = 0
    /// The files that were skipped.
    package var incomplete = IncompleteErasure()
    /// The check of the machine's date.
    package var clock = ClockCheck.Verdict.fits
    /// The days with journals that cannot be right.
    package var implausibleDays: [LocalDate] = []

    /// The total that is written to the audit journal.
    package var count: Int { people + links + wishes + audits }
    /// Whether nothing was removed.
    package var isEmpty: Bool { count == 0 }
  }

  private let folder: DataFolder
  private let disk: Disk
  private let clock: @Sendable () -> Date

  /// The maintenance of a data folder.
  ///
  /// - Parameter clock: The machine's time, which shows the files that may still be changing.
  package init(
    _ folder: DataFolder, disk: Disk = .live, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.folder = folder
    self.disk = disk
    self.clock = clock
  }

  /// Removes data past its retention period; a second run on the same day finds nothing.
  ///
  /// In the journals for which this device is responsible, people's ids are removed after
  /// `retentionDays`, and immediately if the person has been erased or somebody has deleted their
  /// document. A person is erased if both their consent and their last visit are older. As long
  /// as a recent journal cannot be read, no person is erased, since it may contain anybody. Nothing
  /// is removed because of its age on a date that the journals do not confirm, since the clock may
  /// be wrong.
  ///
  /// - Parameters:
  ///   - device: The device whose journals are changed, with those of its former ids; other kiosks
  ///     sharing the folder have theirs open.
  ///   - isDayConfirmed: Whether a person has confirmed the date, so that the check is not needed.
  package func run(
    today: LocalDate, retentionDays: Int, device: Device, isDayConfirmed: Bool = false
  ) throws(PersonError) -> Done {
    var done = Done()
    let oldest = today - retentionDays
    do throws(DiskError) {
      let known = try knownPeople()
      let listing = try Journal(root: folder.root, disk: disk).listing()
      let all = listing.parts
      done.incomplete.add(listing.unreadable)
      let clock = ClockCheck(today, parts: all)
      (done.clock, done.implausibleDays) = (clock.verdict, clock.implausibleDays)
      let isSure = isDayConfirmed || done.clock == .fits
      let own = device.responsible(
        parts: all, today: today, devices: PlaceDevices(folder, disk: disk))
      let tombstones = try Tombstones(folder, disk: disk)
      let parts = all.filter { $0.stream == .attendance }
      var lines = ErasedLines(tombstones)
      var anonymous = AnonymousMonths(folder, parts, now: self.clock(), disk: disk)
      var recent: Set<String> = []
      // A folder that cannot be read may hold anybody's visit.
      var isRecentKnown = listing.unreadable.isEmpty
      for part in parts where part.day >= oldest {
        if let people = try done.incomplete.reach({ () throws(DiskError) in
          try people(in: part, &lines, &anonymous)
        }) {
          recent.formUnion(people)
        } else {
          isRecentKnown = false
        }
      }
      let rewriter = JournalRewriter(root: folder.root, disk: disk)
      for part in parts where own.contains(part.device) {
        let isOld = isSure && part.day < oldest
        var unseen = IncompleteErasure()
        let links = try done.incomplete.reach { () throws(DiskError) in
          guard
            try people(in: part, &lines, &anonymous).contains(where: {
              isOld || !known.contains($0) || tombstones.holds(.person, $0)
            })
          else { return 0 }
          return try rewriter.rewrite(part, hiding: lines.words.sorted()) { record in
            // The person may have been added since the folder was listed.
            guard let person = record.content["person"]?.stringValue,
              isOld || tombstones.holds(.person, person)
                || !known.contains(person) && isGone(person, &unseen)
            else { return nil }
            return record.content.withoutPerson
          }
        }
        done.incomplete.add(unseen)
        done.links += links ?? 0
      }
      anonymous.save()
      let tidied = try WishErasure(folder, device: device, disk: disk).tidy(
        devices: own, today: today, isSure: isSure)
      done.wishes = tidied.events
      done.incomplete.add(tidied.incomplete)
      let audit = AuditLog(folder, disk: disk)
      if isSure {
        done.audits += try audit.purge(
          before: today - AuditLog.daysKept,
          devices: own.union(own.map(Device.commandLine)), incomplete: &done.incomplete)
      }
      let old = PeopleFolder(folder, disk: disk).stored().filter {
        isSure && isRecentKnown && $0.consent.date < oldest && !recent.contains($0.id)
      }
      if !old.isEmpty || !tombstones.isEmpty {
        let erased = try PersonErasure(folder, device: device, disk: disk)
          .eraseAll(old.map(\.id).sorted(), on: today)
        done.people += old.count
        done.links += erased.events
        done.incomplete.add(erased.incomplete)
      }
    } catch {
      throw .disk(error)
    }
    return done
  }

  /// The ids of all documents, including those that cannot be read now.
  private func knownPeople() throws(DiskError) -> Set<String> {
    do {
      return Set(
        try disk.list(folder.path(.people)).filter { $0.hasSuffix(".json") }.map {
          String($0.dropLast(5))
        })
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }

  /// Whether a person has no document; assumed to have one, and told, if that cannot be seen now.
  private func isGone(_ person: String, _ incomplete: inout IncompleteErasure) -> Bool {
    do {
      return try !disk.holds(person + ".json", in: folder.path(.people))
    } catch {
      incomplete.add([error])
      return false
    }
  }

  /// The ids in a journal, and those of erased people in damaged lines, which are noted.
  private func people(
    in part: JournalPath, _ lines: inout ErasedLines, _ anonymous: inout AnonymousMonths
  ) throws(DiskError) -> Set<String> {
    guard !anonymous.holds(part) else { return [] }
    var people: Set<String> = []
    var isAnonymous = true
    try JournalPieces.read(folder.root + "/" + part.path, disk) { piece in
      // Most days of ten years contain no ids any more and need not be parsed.
      guard piece.bytes.contains(text: "\"person\":") else { return true }
      isAnonymous = false
      let reading = JournalReading(piece.bytes)
      for record in reading.records {
        if let person = record.content["person"]?.stringValue { people.insert(person) }
      }
      if !reading.badLines.isEmpty, lines.collect(piece) { people.formUnion(lines.words) }
      return true
    }
    if isAnonymous { anonymous.add(part) }
    return people
  }
}
