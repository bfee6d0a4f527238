package import Foundation
package import KioskModel

/// A Frictionless Data Package: tables, the schema of each column, and a codebook.
package struct DataPackage: Sendable {
  /// The metadata of a package.
  package struct Header: Sendable {
    package var site: Site
    /// The days that the package covers.
    package var days: ClosedRange<LocalDate>
    /// The time at which the package was made.
    package var created: Date
    /// The version of the program that made it.
    package var version: String

    /// The metadata of a package.
    package init(site: Site, days: ClosedRange<LocalDate>, created: Date, version: String) {
      self.site = site
      self.days = days
      self.created = created
      self.version = version
    }
  }

  /// A file of the package.
  package struct File: Sendable, Hashable {
    package var name: String
    package var bytes: [UInt8]
  }

  package var header: Header
  package var resources: [DataResource]

  /// A package with some tables.
  package init(_ header: Header, resources: [DataResource]) {
    self.header = header
    self.resources = resources
  }

  /// The number of rows in all tables.
  package var rowCount: Int { resources.reduce(0) { $0 + $1.rows.count } }

  /// All files, with the codebook and the descriptor last.
  package func files(_ form: TableForm) -> [File] {
    var files = resources.map { File(name: $0.path, bytes: form.bytes(of: $0)) }
    let descriptor = descriptor(form, files)
    files.append(File(name: "codebook.md", bytes: Array(Codebook(self, form).text.utf8)))
    files.append(
      File(name: "datapackage.json", bytes: JSONWriter.document(.object(descriptor))))
    return files
  }

  /// The package of some months of a meeting place, or of all months that are over.
  ///
  /// - Parameters:
  ///   - days: The days from the first to the last of whole months; nil for all that are over.
  ///   - ideas: The predefined ideas, which visitors may have supported.
  ///   - keepsRows: Whether the rows of each month are kept for the next package; not in a data folder
  ///     that was received.
  ///   - progress: Receives the completed share, from 0 to 1; throwing an error cancels.
  package init(
    of days: ClosedRange<LocalDate>?, place: MeetingPlace, ideas: [Idea] = [], folder: DataFolder,
    keepsRows: Bool = true, now: Date, version: String, disk: Disk = .live,
    progress: (Double) throws -> Void = { _ in }
  ) throws {
    let days = try days ?? Self.allDays(of: place, folder: folder, now: now, disk: disk)
    // Reading takes about half of the time.
    let source = try PackageSource(
      of: days, place: place, folder: folder, now: now, disk: disk
    ) { try progress($0 * 0.5) }
    let tables = try PackageTables(source) { try progress(0.7) }
    try self.init(
      tables, header: Header(site: place.site, days: days, created: now, version: version),
      published: PublishedRows(
        folder, keeps: keepsRows, on: place.site.timeZone.localTime(at: now).date, disk: disk)
    ) { try progress($0) }
    let wishes = WishSummary(
      days, book: try WishReader(folder, disk: disk).read(days),
      replies: place.replies.values.values, ideas: ideas)
    resources.append(WishTable.resource(wishes, site: place.site))
  }

  /// The months that are over, from the first one with a journal; the last one that is over if there
  /// is no journal.
  package static func allDays(
    of place: MeetingPlace, folder: DataFolder, now: Date, disk: Disk = .live
  ) throws(DiskError) -> ClosedRange<LocalDate> {
    let today = place.site.timeZone.localTime(at: now).date
    let last = CalendarPeriod.latest(.month, on: today).days
    let all = try PackageSource.allDays(until: today, folder: folder, disk: disk)
    let first = CalendarPeriod(.month, containing: all.lowerBound).days.lowerBound
    return min(first, last.lowerBound)...last.upperBound
  }

  init(
    _ tables: PackageTables, header: Header, published: PublishedRows,
    progress: (Double) throws -> Void
  ) rethrows {
    var made = [tables.ratingTable(), tables.answerTable()]
    try progress(0.9)
    made.append(tables.attendanceTable())
    made = published.settled(made, of: header.days)
    try progress(1)
    var named: Set<Session.ID> = []
    for table in made {
      guard let column = table.fields.firstIndex(where: { $0.name == "session" }) else { continue }
      for row in table.rows {
        if case .text(let text) = row[column], let id = Session.ID(text) { named.insert(id) }
      }
    }
    self.init(header, resources: [tables.sessionTable(named: named)] + made)
  }
}
