/// The closing of feedback journals whose day is over, after which the disk tells neither the minute nor
/// the order of what visitors have pressed.
package struct JournalClosing: Sendable {
  /// What was done.
  package struct Done: Sendable, Hashable {
    /// The number of files that were closed.
    package var files = 0
    /// The number of files that are left for the next run.
    package var left = 0
    /// The files that were skipped.
    package var incomplete = IncompleteErasure()
    /// Whether nothing was done because the date may be wrong.
    package var isDateDoubtful = false
  }

  private let folder: DataFolder
  private let disk: Disk

  /// The number of files closed in one run. A day has one or two; a folder of ten years takes some
  /// weeks, so that no day has more work than others.
  package static let maxFiles = 200

  /// The closing of journals in a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Closes journals, the latest first: those of this device, its copies of them, and those that it has
  /// inherited.
  ///
  /// Entries that are written later to such a day open its file again, until the next run. Under a
  /// clock that is ahead nothing is closed, since the day may not be over.
  ///
  /// - Parameters:
  ///   - last: The last day of which no session can be rated any more.
  ///   - today: The date of the machine's clock.
  ///   - device: The device whose journals are changed; other kiosks have theirs open.
  package func run(
    through last: LocalDate, today: LocalDate, device: Device, limit: Int = maxFiles
  ) throws(DiskError) -> Done {
    var done = Done()
    let journal = Journal(root: folder.root, disk: disk)
    let listing = try journal.listing()
    done.incomplete.add(listing.unreadable)
    if case .doubtful = ClockCheck(today, parts: listing.parts).verdict {
      done.isDateDoubtful = true
      return done
    }
    let own = device.responsible(
      parts: listing.parts, today: today, devices: PlaceDevices(folder, disk: disk))
    let devices = own.union(own.map(Device.commandLine))
    let open = listing.parts.reversed().filter { part in
      part.stream == .feedback && part.day <= min(last, today - 1)
        && devices.contains(part.device)
        && !JournalRewriter.isClosed(part, root: folder.root, disk: disk)
    }
    done.left = max(0, open.count - limit)
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    var folders: Set<String> = []
    for part in open.prefix(limit) {
      let isClosed = try done.incomplete.reach { () throws(DiskError) in try rewriter.close(part) }
      if isClosed == true {
        done.files += 1
        folders.insert(part.folder)
      }
    }
    for folder in folders.sorted() { try disk.syncFolder(self.folder.root + "/" + folder) }
    try hideTimes(of: try journal.incompleteFiles(), devices, through: min(last, today - 1))
    return done
  }

  /// Takes the time from the files with incomplete lines that were cut from journals.
  private func hideTimes(
    of files: [String], _ devices: Set<String>, through last: LocalDate
  ) throws(DiskError) {
    for file in files {
      let parts = file.split(separator: "/").map(String.init)
      guard parts.count == 4, devices.contains(parts[1]),
        let part = JournalPath(device: parts[1], name: String(parts[3].dropLast(".torn".count))),
        part.stream == .feedback, part.day <= last
      else { continue }
      let (path, time) = (folder.root + "/" + file, ClosedJournal.modified(on: part.day))
      if let stamp = disk.stamp(path), stamp.modified != time { try disk.setModified(path, time) }
    }
  }
}
