/// What a kiosk does by itself each day: names and audit journals go when their time is over.
package struct Upkeep: Sendable {
  /// What was taken away.
  package struct Done: Sendable, Hashable {
    /// People whose name is no longer kept.
    package var people = 0
    /// Events that are no longer tied to anybody.
    package var links = 0
    /// Audit journals.
    package var audits = 0
    /// Wishes whose words are no longer kept.
    package var wishes = 0
    /// The files that were left out.
    package var incomplete = IncompleteErasure()
    /// What the journals say of the day that the clock shows.
    package var clock = ClockCheck.Verdict.fits

    /// How much it was, as it is noted.
    package var count: Int { people + links + wishes + audits }
    /// Whether nothing was.
    package var isEmpty: Bool { count == 0 }
  }

  private let folder: DataFolder
  private let disk: Disk

  /// The upkeep of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Takes away what is older than it may be; a second run on the same day finds nothing.
  ///
  /// In this device's own journals the ties between people and visits go after `retentionDays`, and
  /// at once where a person has no document any more: so an erasure at one kiosk of a shared folder
  /// reaches the others. A person goes whose consent and last visit are both older. As long as a
  /// recent journal cannot be read, everybody may have been in it, and nobody goes. Nothing goes for
  /// its age on a day that the journals do not confirm: the clock may be wrong.
  ///
  /// - Parameters:
  ///   - device: Whose journals are changed; those of other kiosks that share the folder are open in
  ///     them.
  ///   - isDayConfirmed: Whether somebody has said that it is this day, so that the journals need not.
  package func run(
    today: LocalDate, retentionDays: Int, device: String, isDayConfirmed: Bool = false
  ) throws(PersonError) -> Done {
    var done = Done()
    let oldest = today - retentionDays
    do {
      let known = try knownPeople()
      let all = try Journal(root: folder.root, disk: disk).allParts()
      done.clock = ClockCheck(today, parts: all).verdict
      let isSure = isDayConfirmed || done.clock == .fits
      let parts = all.filter { $0.stream == .attendance }
      var recent: Set<String> = []
      var isRecentKnown = true
      for part in parts where part.day >= oldest {
        if let people = try done.incomplete.reach({ () throws(DiskError) in try people(in: part) })
        {
          recent.formUnion(people)
        } else {
          isRecentKnown = false
        }
      }
      let rewriter = JournalRewriter(root: folder.root, disk: disk)
      for part in parts where part.device == device {
        let isOld = isSure && part.day < oldest
        let links = try done.incomplete.reach { () throws(DiskError) in
          guard try people(in: part).contains(where: { isOld || !known.contains($0) }) else {
            return 0
          }
          return try rewriter.rewrite(part) { record in
            // Somebody may have been written down since the folder was listed.
            guard let person = record.content["person"]?.stringValue,
              isOld
                || !known.contains(person)
                  && !disk.holds(person + ".json", in: folder.path(.people))
            else { return nil }
            return record.content.withoutPerson
          }
        }
        done.links += links ?? 0
      }
      let tidied = try WishErasure(folder, disk: disk).tidy(device: device, today: today)
      done.wishes = tidied.events
      done.incomplete.add(tidied.incomplete)
      let audit = AuditLog(folder, disk: disk)
      for name in isSure ? [device, device + "-cli"] : [] {
        done.audits += try audit.purge(
          before: today - AuditLog.daysKept, device: name, incomplete: &done.incomplete)
      }
      for person in PeopleFolder(folder, disk: disk).read().values.values
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

  /// The ids that there are documents for, also of those that cannot be read just now.
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

  private func people(in part: JournalPath) throws(DiskError) -> Set<String> {
    let bytes = try disk.read(folder.root + "/" + part.path)
    // Most days of ten years have no names left in them, and need not be taken apart.
    guard bytes.firstRange(of: Array("\"person\":".utf8)) != nil else { return [] }
    return Set(JournalReading(bytes).records.compactMap { $0.content["person"]?.stringValue })
  }
}
