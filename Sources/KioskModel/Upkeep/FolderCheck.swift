/// What `kiosk check` found in a data folder, file by file.
package struct FolderCheck: Sendable {
  /// What one journal file holds.
  package struct JournalFile: Sendable {
    /// The file's path below the data folder.
    package var file: String
    /// How many events it holds.
    package var events: Int
    /// The lines set aside.
    package var badLines: [JournalReading.BadLine]
    /// Event numbers that are missing before or between those in the file.
    package var gaps: [ClosedRange<Int>]
  }

  /// Every journal file.
  package private(set) var journals: [JournalFile] = []
  /// Every document that cannot be read.
  package private(set) var documentErrors: [DocumentError] = []
  /// Every line of the reference values that cannot be read.
  package private(set) var referenceProblems: [ReferenceProblem] = []
  /// How many documents can be read.
  package private(set) var documents = 0
  /// The journal files that cannot be read at all.
  package private(set) var unreadable: [DiskError] = []
  /// What was cut off and kept beside a journal; told, and no fault of today's data.
  package private(set) var setAside: [String] = []

  /// What the journals say of the day that the clock shows, and which days cannot be right; told,
  /// and no fault of the data.
  package private(set) var clock: ClockCheck

  /// Whether nothing is wrong.
  package var isClean: Bool {
    documentErrors.isEmpty && referenceProblems.isEmpty && unreadable.isEmpty
      && journals.allSatisfy { $0.badLines.isEmpty && $0.gaps.isEmpty }
  }

  /// Reads everything in a data folder and changes nothing.
  ///
  /// - Parameters:
  ///   - today: The day that the clock shows; nil where it is not asked about.
  ///   - progress: Called with the share that is done, 0–1.
  package init(
    _ folder: DataFolder, today: LocalDate? = nil,
    kinds: [any StoredDocument.Type] = DocumentKind.all, disk: Disk = .live,
    progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let journal = Journal(root: folder.root, disk: disk)
    let parts = try journal.allParts()
    let days = Set(parts.map(\.day))
    clock = ClockCheck(today ?? days.max() ?? LocalDate(dayNumber: 0), days: days)
    for kind in kinds { readDocuments(kind, folder, disk) }
    readReference(folder, (try? TargetPlan(ifAny: folder, disk: disk)) ?? TargetPlan(), disk)
    var earlier: (part: JournalPath, numbers: Set<Int>)?
    for (index, part) in parts.enumerated() {
      let file = part.path
      // A later segment goes on where the one before it ended.
      let before = earlier.flatMap { $0.part.isSameDay(as: part) ? $0.numbers : nil } ?? []
      do throws(DiskError) {
        let reading = JournalReading(try disk.read(folder.root + "/" + file))
        let numbers = before.union(reading.records.map(\.sequence))
        let known = Self.gaps(in: before)
        let gaps = Self.gaps(in: numbers).filter { gap in
          !known.contains { $0.contains(gap.lowerBound) && $0.contains(gap.upperBound) }
        }
        earlier = (part, numbers)
        journals.append(
          JournalFile(
            file: file, events: reading.records.count, badLines: reading.badLines, gaps: gaps))
      } catch {
        unreadable.append(error)
      }
      progress(Double(index + 1) / Double(parts.count))
    }
    setAside = try journal.tornFiles()
  }

  private mutating func readDocuments<Value: StoredDocument>(
    _: Value.Type, _ folder: DataFolder, _ disk: Disk
  ) {
    let reading = Value.limited(Value.documents(in: folder, disk: disk).read(), in: folder)
    documents += reading.values.count - reading.served.count
    documentErrors += reading.errors
  }

  private mutating func readReference(_ folder: DataFolder, _ plan: TargetPlan, _ disk: Disk) {
    do {
      let bytes = try disk.read(folder.reference)
      // Of whatever year: a value of the next is no mistake.
      let reading = ReferenceFile(bytes, file: folder.reference, plan: plan, lastYear: .max)
      referenceProblems = reading.problems
      if reading.problems.isEmpty { documents += 1 }
    } catch {
      guard !error.isMissing else { return }
      documentErrors.append(DocumentError(file: folder.reference, line: nil, reason: .disk(error)))
    }
  }

  /// The runs of numbers that are missing between 1 and the highest.
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
