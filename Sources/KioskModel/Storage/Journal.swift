/// The journals of all devices in a data folder, read together.
package struct Journal: Sendable {
  /// The entries read, each once, and the faults found in the files.
  package struct Reading: Sendable {
    /// The entries by device and sequence number, with those of copies beside the journals; an entry that occurs twice is included once.
    package var records: [JournalRecord] = []
    /// The number of lines that could not be read.
    package var badLines = 0
    /// The files that could not be read.
    package var unreadable: [DiskError] = []
  }

  private let root: String
  private let disk: Disk

  /// The journals below the data folder `root`.
  package init(root: String, disk: Disk = .live) {
    self.root = root
    self.disk = disk
  }

  /// The entries of a stream on a day, each once; of a device that has written more than
  /// `JournalScan.maxEntries`, the first ones, which `FolderCheck` reports.
  ///
  /// - Parameter own: The only devices whose entries are wanted; nil for all devices.
  /// - Throws: `DiskError` if a retry may succeed. A file that is defective itself is listed in the
  ///   reading, and all others are read.
  package func read(
    _ stream: JournalPath.Stream, on day: LocalDate, of own: Set<String>? = nil
  ) throws(DiskError) -> Reading {
    var reading = Reading()
    var seen: Set<String> = []
    for device in try devices(&reading.unreadable) where own?.contains(device) != false {
      // Sorted by sequence number, because the clock may have been set back.
      let records = try read(stream, on: day, of: device, into: &reading)
        .sorted { $0.sequence < $1.sequence }
      for record in records where seen.insert(record.id).inserted {
        reading.records.append(record)
      }
    }
    return reading
  }

  private func read(
    _ stream: JournalPath.Stream, on day: LocalDate, of device: String, into reading: inout Reading
  ) throws(DiskError) -> [JournalRecord] {
    var records: [JournalRecord] = []
    let folder = JournalPath(device: device, day: day, stream: stream).folder
    for part in try parts(in: folder, of: device, on: [day.description], &reading.unreadable)
    where part.day == day && part.stream == stream {
      do throws(DiskError) {
        let scan = try JournalScan(root + "/" + folder + "/" + part.name, disk: disk) { record in
          records.append(record)
          return records.count < JournalScan.maxEntries
        }
        reading.badLines += scan.badLines.count + scan.moreBadLines
      } catch {
        guard error.isOfOneFile else { throw error }
        reading.unreadable.append(error)
      }
    }
    return records
  }

  /// The journal files of a data folder, and the folders that could not be read.
  package struct Listing: Sendable {
    /// The files, oldest day first, with the segments of a day in order.
    package var parts: [JournalPath] = []
    /// The errors of the folders whose files are missing.
    package var unreadable: [DiskError] = []
  }

  /// The journal files that can be found; a folder that cannot be read is left out.
  package func allParts(on days: Set<LocalDate>? = nil) throws(DiskError) -> [JournalPath] {
    try listing(on: days).parts
  }

  /// Every journal file of every device, and the folders that could not be read.
  ///
  /// - Parameter days: The days that are wanted; nil for all.
  /// - Throws: `DiskError` if a retry may succeed.
  package func listing(on days: Set<LocalDate>? = nil) throws(DiskError) -> Listing {
    var listing = Listing()
    let wanted = days.map { Set($0.map(\.description)) }
    let years = days.map { Set($0.map { $0.year.digits(4) }) }
    for device in try devices(&listing.unreadable) {
      for year in try names("journal/" + device, &listing.unreadable)
      where years?.contains(year) != false {
        listing.parts += try parts(
          in: "journal/\(device)/\(year)", of: device, on: wanted, &listing.unreadable)
      }
    }
    listing.parts.sort {
      guard $0.day == $1.day else { return $0.day < $1.day }
      // A copy comes before the segment, whose gaps it may fill.
      let (one, other) =
        (($0.device, $0.stream.rawValue, $0.segment), ($1.device, $1.stream.rawValue, $1.segment))
      guard one == other else { return one < other }
      return $0.isCopy && $1.isCopy ? $0.name < $1.name : $0.isCopy
    }
    return listing
  }

  /// The paths, relative to the data folder, of the files that hold incomplete lines cut from the
  /// end of journals.
  package func incompleteFiles() throws(DiskError) -> [String] {
    // `listing` reports the folders that cannot be read.
    var unreadable: [DiskError] = []
    return try incompleteFiles(&unreadable)
  }

  /// The same, with the folders that cannot be read added to `unreadable`.
  func incompleteFiles(_ unreadable: inout [DiskError]) throws(DiskError) -> [String] {
    var files: [String] = []
    for device in try devices(&unreadable) {
      for year in try names("journal/" + device, &unreadable) {
        let folder = "journal/\(device)/\(year)"
        files += try names(folder, &unreadable).filter { $0.hasSuffix(".torn") }.map {
          folder + "/" + $0
        }
      }
    }
    return files
  }

  /// The journal files in a year's folder, oldest first, limited to `days` if given; files of
  /// another year are left out.
  private func parts(
    in folder: String, of device: String, on days: Set<String>?, _ unreadable: inout [DiskError]
  ) throws(DiskError) -> [JournalPath] {
    let year = folder.split(separator: "/").last.map(String.init)
    // A year has about a thousand names, so only those of the wanted days are parsed.
    return try names(folder, &unreadable)
      .filter { name in days?.contains(String(Substring(name.utf8.prefix(10)))) != false }
      .compactMap { JournalPath(device: device, name: $0) }
      .filter { $0.day.year.digits(4) == year }
      .sorted { ($0.day, $0.segment) < ($1.day, $1.segment) }
  }

  private func devices(_ unreadable: inout [DiskError]) throws(DiskError) -> [String] {
    try names("journal", &unreadable).filter { !$0.hasPrefix(".") }
  }

  /// The names in a folder below the root; empty if there is no such folder yet, if it is a file
  /// that a sync program or desktop has placed there, or if the folder itself cannot be read, which
  /// is added to `unreadable`.
  private func names(
    _ folder: String, _ unreadable: inout [DiskError]
  ) throws(DiskError) -> [String] {
    do {
      return try disk.list(root + "/" + folder)
    } catch {
      if error.isMissing || error.isNoFolder { return [] }
      guard error.isOfOneFile else { throw error }
      unreadable.append(error)
      return []
    }
  }
}
