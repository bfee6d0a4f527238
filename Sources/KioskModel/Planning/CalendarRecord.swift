package import Foundation

/// What became of a calendar when it was last read: its state, and that staff have accepted it.
package struct CalendarRecord: StoredDocument, Equatable {
  package static let documentKind = DocumentKind.calendars

  /// The calendar, as its activities are marked with it.
  package var name: String
  /// The name of the file that it was read from.
  package var file: String
  /// When it was read.
  package var read: Date
  /// The checksum of the file, by which it is known whether it has changed.
  package var checksum: String
  /// Whether the names of organisers are taken over.
  package var takesOrganisers: Bool
  /// How many activities were new, changed and so on.
  package var counts: Counts
  /// Why the file could not be read when it last changed, in the error's own name; nil if it could.
  package var problem: String?

  /// What an import did.
  package struct Counts: Sendable, Equatable {
    /// Activities that the programme did not have.
    package var new = 0
    /// Activities that the programme had otherwise.
    package var changed = 0
    /// Activities that stayed as they were.
    package var unchanged = 0
    /// Activities that are no longer in the file.
    package var gone = 0
    /// Events of the file that made none.
    package var skipped = 0
    /// Parts that both sides had changed and nobody had decided.
    package var clashes = 0

    /// Nothing of anything.
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
    counts.clashes = plan.clashes.count
  }

  /// The checksum of a file, with its length.
  package static func checksum(_ bytes: [UInt8]) -> String {
    CRC32.text(CRC32.checksum(bytes[...])) + "-" + String(bytes.count)
  }
}

extension CalendarRecord {
  private static let keys = ["new", "changed", "unchanged", "gone", "skipped", "clashes"]
  private static let places: [any WritableKeyPath<Counts, Int> & Sendable] = [
    \.new, \.changed, \.unchanged, \.gone, \.skipped, \.clashes,
  ]

  /// The record that a document holds.
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

  /// The calendars that have been read, by name.
  package static func all(in folder: DataFolder, disk: Disk = .live) -> [CalendarRecord] {
    documents(in: folder, disk: disk).read().values.values
      .sorted { ($0.name, $0.file) < ($1.name, $1.file) }
  }

  /// The edit that puts the record in the place of the one before.
  package func edit(in folder: DataFolder, disk: Disk = .live) -> DocumentChange.Edit {
    let path = DocumentKind.calendars.path(of: name)
    let before = try? Document.load(folder.root + "/" + path, disk: disk) { $0.object }
    return .init(path: path, before: before, after: json)
  }
}
