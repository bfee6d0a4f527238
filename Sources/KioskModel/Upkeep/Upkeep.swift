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

  /// The maintenance of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Removes data past its retention period; a second run on the same day finds nothing.
  ///
  /// In this device's own journals, people's ids are removed after `retentionDays`, and immediately
  /// if the person's document is gone, so that an erasure at one kiosk of a shared folder reaches
  /// the others. A person is erased if both their consent and their last visit are older. As long
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
    do {
      let known = try knownPeople()
      let listing = try Journal(root: folder.root, disk: disk).listing()
      let all = listing.parts
      done.incomplete.add(listing.unreadable)
      let clock = ClockCheck(today, parts: all)
      (done.clock, done.implausibleDays) = (clock.verdict, clock.implausibleDays)
      let isSure = isDayConfirmed || done.clock == .fits
      let own = device.responsible(parts: all, today: today)
      let parts = all.filter { $0.stream == .attendance }
      var recent: Set<String> = []
      // A folder that cannot be read may hold anybody's visit.
      var isRecentKnown = listing.unreadable.isEmpty
      for part in parts where part.day >= oldest {
        if let people = try done.incomplete.reach({ () throws(DiskError) in try people(in: part) })
        {
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
          guard try people(in: part).contains(where: { isOld || !known.contains($0) }) else {
            return 0
          }
          return try rewriter.rewrite(part) { record in
            // The person may have been added since the folder was listed.
            guard let person = record.content["person"]?.stringValue,
              isOld
                || !known.contains(person)
                  && isGone(person, &unseen)
            else { return nil }
            return record.content.withoutPerson
          }
        }
        done.incomplete.add(unseen)
        done.links += links ?? 0
      }
      let tidied = try WishErasure(folder, disk: disk).tidy(
        devices: own, today: today, isSure: isSure)
      done.wishes = tidied.events
      done.incomplete.add(tidied.incomplete)
      let audit = AuditLog(folder, disk: disk)
      if isSure {
        done.audits += try audit.purge(
          before: today - AuditLog.daysKept,
          devices: own.union(own.map(Device.commandLine)), incomplete: &done.incomplete)
      }
      for person in PeopleFolder(folder, disk: disk).stored()
      where isSure && isRecentKnown && person.consent.date < oldest && !recent.contains(person.id) {
        done.incomplete.add(try PersonErasure(folder, disk: disk).erase(person.id).incomplete)
        done.people += 1
      }
    } catch let error as PersonError {
      throw error
    } catch let error as DiskError {
      throw .disk(error)
    } catch {
      return done
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

  private func people(in part: JournalPath) throws(DiskError) -> Set<String> {
    var people: Set<String> = []
    try JournalPieces.read(folder.root + "/" + part.path, disk) { piece in
      // Most days of ten years contain no ids any more and need not be parsed.
      guard piece.bytes.contains(text: "\"person\":") else { return true }
      for record in JournalReading(piece.bytes).records {
        if let person = record.content["person"]?.stringValue { people.insert(person) }
      }
      return true
    }
    return people
  }
}
