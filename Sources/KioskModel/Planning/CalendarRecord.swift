package import Foundation

/// The result of the last import of a calendar, which also shows that staff have accepted the
/// calendar.
package struct CalendarRecord: StoredDocument, Equatable {
  package static let documentKind = DocumentKind.calendars

  /// The calendar's name, as stored with its activities.
  package var name: String
  /// The name of the imported file.
  package var file: String
  /// The instant of the import.
  package var read: Date
  /// The file's checksum, used to detect changes.
  package var checksum: String
  /// Whether organisers' names are imported.
  package var takesOrganisers: Bool
  /// The numbers of activities that were new, changed and so on.
  package var counts: Counts
  /// The description of the error if the file could not be imported when it last changed; nil if it
  /// could.
  package var problem: String?

  /// The numbers of activities by outcome of an import.
  package struct Counts: Sendable, Equatable {
    /// Activities added to the programme.
    package var new = 0
    /// Activities changed in the programme.
    package var changed = 0
    /// Activities that were not changed.
    package var unchanged = 0
    /// Activities that are no longer in the file.
    package var gone = 0
    /// Components of the file from which no activity was made.
    package var skipped = 0
    /// Parts that both sides had changed and nobody had decided on.
    package var clashes = 0

    /// Counts of zero.
    package init() {}
  }

  /// The record of a plan that is carried out.
  package init(
    _ plan: ImportPlan, file: String, bytes: [UInt8], read: Date, takesOrganisers: Bool
  ) {
    name = plan.source ?? file
    (self.file, self.read, self.takesOrganisers) = (file, read, takesOrganisers)
    checksum = Self.checksum(bytes)
    counts = Counts()
    counts.new = plan.new.count
    counts.changed = plan.changed.count
    counts.unchanged = plan.unchanged.count
    counts.gone = plan.gone.count
    counts.skipped = plan.skipped.count
    counts.clashes = plan.openClashes.count
  }

  /// The CRC-32 of a file followed by its length in bytes.
  package static func checksum(_ bytes: [UInt8]) -> String {
    CRC32.text(CRC32.checksum(bytes[...])) + "-" + String(bytes.count)
  }
}

extension CalendarRecord {
  private static let keys = ["new", "changed", "unchanged", "gone", "skipped", "clashes"]
  private static let places: [any WritableKeyPath<Counts, Int> & Sendable] = [
    \.new, \.changed, \.unchanged, \.gone, \.skipped, \.clashes,
  ]

  /// The record in a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: 1)
    name = try reader.string("name")
    file = try reader.string("file")
    read = try reader.required("read", .dateTime) { value in
      value.stringValue.flatMap { text in
        text.last == "Z" ? LocalDateTime(text.dropLast()).map { TimeZone.gmt.instant(of: $0) } : nil
      }
    }
    checksum = try reader.string("checksum")
    takesOrganisers = try reader.optionalBool("organisers") ?? false
    problem = try reader.optionalString("problem")
    counts = Counts()
    for (key, place) in zip(Self.keys, Self.places) {
      counts[keyPath: place] = try reader.optionalInt(key) ?? 0
    }
  }

  /// The record as a document.
  package var json: JSONObject {
    var object: JSONObject = [
      "version": 1, "name": .string(name), "file": .string(file), "read": .utc(read),
      "checksum": .string(checksum),
    ]
    if takesOrganisers { object["organisers"] = true }
    for (key, place) in zip(Self.keys, Self.places) { object[key] = .int(counts[keyPath: place]) }
    object["problem"] = problem.map(JSONValue.string)
    return object
  }

  /// The records of all imported calendars, sorted by name.
  package static func all(in folder: DataFolder, disk: Disk = .live) -> [CalendarRecord] {
    documents(in: folder, disk: disk).read().values.values
      .sorted { ($0.name, $0.file) < ($1.name, $1.file) }
  }

  /// The edit that replaces the calendar's previous record with this one.
  package func edit(in folder: DataFolder, disk: Disk = .live) -> DocumentChange.Edit {
    let path = DocumentKind.calendars.path(of: name)
    let files = DocumentFiles.at(path, in: folder, disk: disk)
    let before =
      files.shown
      ?? (try? Document.load(folder.root + "/" + path, disk: disk) { $0.object })
    return .init(path: path, before: before, after: json)
  }
}
