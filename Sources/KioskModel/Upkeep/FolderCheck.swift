/// The result of `kiosk check` for a data folder, file by file.
package struct FolderCheck: Sendable {
  /// The result for one journal file.
  package struct JournalFile: Sendable {
    /// The file's path relative to the data folder.
    package var file: String
    /// The number of entries.
    package var events: Int
    /// The lines that could not be read.
    package var badLines: [JournalReading.BadLine]
    /// The sequence numbers missing before or between those in the file.
    package var gaps: [ClosedRange<Int>]
  }

  /// The results for all journal files.
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

  /// The check of the machine's date; reported, but not an error in the data.
  package private(set) var clock: ClockCheck

  /// Whether no errors were found.
  package var isClean: Bool {
    documentErrors.isEmpty && referenceProblems.isEmpty && unreadable.isEmpty
      && journals.allSatisfy { $0.badLines.isEmpty && $0.gaps.isEmpty }
  }

  /// Checks everything in a data folder and changes nothing.
  ///
  /// - Parameters:
  ///   - today: The date of the machine's clock; nil to leave it unchecked.
  ///   - kinds: The kinds of document that are checked.
  ///   - progress: Receives the completed share, from 0 to 1.
  package init(
    _ folder: DataFolder, today: LocalDate? = nil,
    kinds: [any StoredDocument.Type] = DocumentKind.all, disk: Disk = .live,
    progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let journal = Journal(root: folder.root, disk: disk)
    let parts = try journal.allParts()
    let days = Set(parts.map(\.day))
    clock = ClockCheck(today ?? days.max() ?? LocalDate(dayNumber: 0), days: days)
    writers = WriterCheck(folder, disk: disk)
    for kind in kinds { readDocuments(kind, folder, disk) }
    series = (today ?? days.max()).flatMap { Self.series(folder, around: $0, disk) }
    readReference(folder, (try? TargetPlan(ifAny: folder, disk: disk)) ?? TargetPlan(), disk)
    var earlier: (part: JournalPath, numbers: Set<Int>)?
    for (index, part) in parts.enumerated() {
      let file = part.path
      // A later segment continues the numbers of the one before it.
      let before = earlier.flatMap { $0.part.isSameDay(as: part) ? $0.numbers : nil } ?? []
      do throws(DiskError) {
        let reading = JournalReading(try disk.read(folder.root + "/" + file))
        let numbers = before.union(reading.records.map(\.sequence))
        let known = Self.gaps(in: before)
        let gaps = Self.gaps(in: numbers).filter { gap in
          !known.contains { $0.contains(gap.lowerBound) && $0.contains(gap.upperBound) }
        }
        earlier = (part, numbers)
        writers.add(reading.records, of: part)
        journals.append(
          JournalFile(
            file: file, events: reading.records.count, badLines: reading.badLines, gaps: gaps))
      } catch {
        unreadable.append(error)
      }
      progress(Double(index + 1) / Double(parts.count))
    }
    incompleteFiles = try journal.incompleteFiles()
  }

  private mutating func readDocuments<Value: StoredDocument>(
    _: Value.Type, _ folder: DataFolder, _ disk: Disk
  ) {
    let reading = Value.limited(Value.documents(in: folder, disk: disk).read(), in: folder)
    documents += reading.values.count - reading.served.count
    documentErrors += reading.errors
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
      let bytes = try disk.read(folder.reference)
      // Any year is accepted: a value for next year is not an error.
      let reading = ReferenceFile(bytes, file: folder.reference, plan: plan, lastYear: .max)
      referenceProblems = reading.problems
      if reading.problems.isEmpty { documents += 1 }
    } catch {
      guard !error.isMissing else { return }
      documentErrors.append(DocumentError(file: folder.reference, line: nil, reason: .disk(error)))
    }
  }

  /// The ranges of numbers missing between 1 and the highest.
  static func gaps(in numbers: Set<Int>) -> [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    var expected = 1
    for number in numbers.sorted() {
      if number > expected { gaps.append(expected...(number - 1)) }
      expected = number + 1
    }
    return gaps
  }
}
