/// The result of `kiosk check` for a data folder, file by file.
package struct FolderCheck: Sendable {
  /// The result for one journal file.
  package struct JournalFile: Sendable {
    /// The file's path relative to the data folder.
    package var file: String
    /// The number of entries.
    package var events: Int
    /// The first lines that could not be read.
    package var badLines: [JournalReading.BadLine]
    /// The number of further such lines.
    package var moreBadLines: Int
    /// The sequence numbers missing before or between those in the file.
    package var gaps: [ClosedRange<Int>]

    fileprivate init(_ file: String, _ scan: JournalScan, gaps: [ClosedRange<Int>]) {
      self.file = file
      events = scan.count
      badLines = scan.badLines
      moreBadLines = scan.moreBadLines
      self.gaps = gaps
    }
  }

  /// All journal files, whether or not they have been read.
  package private(set) var parts: [JournalPath]
  /// The results for the journal files that have been read.
  package private(set) var journals: [JournalFile] = []
  /// The errors of documents that cannot be read.
  package private(set) var documentErrors: [DocumentError] = []
  /// The errors in lines of the reference values.
  package private(set) var referenceProblems: [ReferenceProblem] = []
  /// The check of the programme's series.
  package private(set) var series: SeriesCheck?
  /// The number of documents that can be read.
  package private(set) var documents = 0
  /// The errors of journal files that cannot be read at all.
  package private(set) var unreadable: [DiskError] = []
  /// The files with incomplete lines cut from journals; reported, but not an error in the present
  /// data.
  package private(set) var incompleteFiles: [String] = []

  /// The check of who has written the journals; reported, but not an error in the data.
  package private(set) var writers: WriterCheck
  /// What else is not as it should be.
  package private(set) var findings: [FolderFinding] = []
  /// The journal files of days that cannot be right; reported, but not an error in the data.
  package private(set) var implausibleFiles: [String] = []

  /// The check of the machine's date; reported, but not an error in the data.
  package private(set) var clock: ClockCheck

  /// Whether no errors were found.
  package var isClean: Bool {
    documentErrors.isEmpty && referenceProblems.isEmpty && unreadable.isEmpty
      && journals.allSatisfy { $0.badLines.isEmpty && $0.gaps.isEmpty }
      && !findings.contains(where: \.isError)
  }

  /// Whether there is anything to know besides errors.
  package var hasNotes: Bool {
    if case .doubtful = clock.verdict { return true }
    return !implausibleFiles.isEmpty || !incompleteFiles.isEmpty || !findings.isEmpty
  }

  /// Adds what only the program knows, such as a language that it does not have.
  package mutating func add(_ findings: [FolderFinding]) { self.findings += findings }

  /// Checks everything in a data folder and changes nothing.
  ///
  /// - Parameters:
  ///   - today: The date of the machine's clock; nil to leave it unchecked.
  ///   - devices: The devices under whose names this machine writes.
  ///   - kinds: The kinds of document that are checked.
  ///   - since: The first day whose journals are read; nil for all.
  ///   - progress: Receives the completed share, from 0 to 1.
  package init(
    _ folder: DataFolder, today: LocalDate? = nil, devices: Set<String> = [],
    kinds: [any StoredDocument.Type] = DocumentKind.all, since: LocalDate? = nil,
    disk: Disk = .live, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let journal = Journal(root: folder.root, disk: disk)
    let listing = try journal.listing()
    parts = listing.parts
    unreadable = listing.unreadable
    let days = Set(parts.map(\.day))
    clock = ClockCheck(today ?? days.max() ?? LocalDate(dayNumber: 0), days: days)
    writers = WriterCheck(folder, disk: disk)
    let strange = Set(clock.implausibleDays)
    implausibleFiles = parts.filter { strange.contains($0.day) }.map(\.path)
    // Another kiosk of the place may have written a document that they share.
    let hasOthers = !devices.isEmpty && !Set(parts.map(\.device)).isSubset(of: devices)
    let written = WrittenFiles(folder, disk: disk)
    let known = written.read()
    for kind in kinds {
      findings += readDocuments(kind, folder, disk).findings(
        ofChanged: hasOthers && kind.documentKind.isShared ? .changedShared : .changed
      ) { path in
        guard known[path] != nil,
          let bytes = try? disk.read(folder.root + "/" + path, upTo: Document.largest)
        else {
          return false
        }
        return written.holds(path, bytes, in: known) == false
      }
    }
    inspect(
      FolderInspection(
        folder, kinds: kinds.map { $0.documentKind }, devices: devices, known: known, disk: disk),
      folder)
    series = (today ?? days.max()).flatMap { Self.series(folder, around: $0, disk) }
    readReference(folder, (try? TargetPlan(ifAny: folder, disk: disk)) ?? TargetPlan(), disk)
    var erasures = ErasureCheck(folder, devices: devices, parts: parts, disk: disk)
    var earlier: (part: JournalPath, numbers: NumberRanges, gaps: [ClosedRange<Int>])?
    let read = parts.filter { part in since.map { $0 <= part.day } ?? true }
    for (index, part) in read.enumerated() {
      // A later segment continues the numbers of the one before it.
      let before = earlier.flatMap { $0.part.isSameDay(as: part) ? $0 : nil }
      do throws(DiskError) {
        var numbers = before?.numbers ?? NumberRanges()
        let scan = try JournalScan(folder.root + "/" + part.path, disk: disk) { record in
          numbers.insert(record.sequence)
          writers.add(record, of: part)
          erasures.add(record, of: part)
          return true
        }
        let known = before?.gaps ?? []
        // What a copy lacks is in the journal, which comes after it.
        let all = part.isCopy ? known : numbers.gaps
        let gaps = all.filter { gap in
          !known.contains { $0.contains(gap.lowerBound) && $0.contains(gap.upperBound) }
        }
        earlier = (part, numbers, all)
        journals.append(JournalFile(part.path, scan, gaps: gaps))
        if part.isCopy {
          findings.append(FolderFinding(.journalCopy, part.path, other: part.original))
        }
        if scan.count > JournalScan.maxEntries {
          findings.append(
            FolderFinding(.tooMany, part.path, other: String(JournalScan.maxEntries)))
        }
      } catch {
        unreadable.append(error)
      }
      progress(Double(index + 1) / Double(read.count))
    }
    findings += erasures.findings()
    incompleteFiles = try journal.incompleteFiles()
  }

  /// Adds the findings of a walk; what is in the way or forbidden is not reported a second time as
  /// unreadable.
  private mutating func inspect(_ inspection: FolderInspection, _ folder: DataFolder) {
    let named = Set(inspection.findings.map { folder.root + "/" + $0.file })
    documentErrors.removeAll { named.contains($0.file) && $0.line == nil }
    unreadable.removeAll { named.contains($0.path) }
    findings += inspection.findings
  }

  private mutating func readDocuments<Value: StoredDocument>(
    _: Value.Type, _ folder: DataFolder, _ disk: Disk
  ) -> DocumentNames {
    let reading = Value.limited(Value.documents(in: folder, disk: disk).read(), in: folder)
    documents += reading.values.count - reading.served.count
    documentErrors += reading.errors
    return DocumentNames(
      Value.documentKind,
      ids: reading.values.filter { !reading.served.contains($0.key) }.mapValues(\.storedID),
      copies: reading.copies, strays: reading.strays)
  }

  /// The check of the programme's series; nil where nothing says in which zone they are.
  private static func series(
    _ folder: DataFolder, around day: LocalDate, _ disk: Disk
  ) -> SeriesCheck? {
    guard let site = Site.documents(in: folder, disk: disk).read().values.values.first else {
      return nil
    }
    let programme = Activity.limited(Activity.documents(in: folder, disk: disk).read(), in: folder)
    return SeriesCheck(
      programme.values, around: day, place: site.timeZone, in: folder.path(.programme))
  }

  private mutating func readReference(_ folder: DataFolder, _ plan: TargetPlan, _ disk: Disk) {
    do {
      let bytes = try disk.read(folder.reference, upTo: Document.largest)
      // Any year is accepted: a value for next year is not an error.
      let reading = ReferenceFile(bytes, file: folder.reference, plan: plan, lastYear: .max)
      referenceProblems = reading.problems
      if reading.problems.isEmpty { documents += 1 }
    } catch {
      guard !error.isMissing else { return }
      documentErrors.append(DocumentError(file: folder.reference, line: nil, reason: .disk(error)))
    }
  }
}
