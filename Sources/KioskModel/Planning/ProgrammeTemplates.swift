/// Templates for new activities, such as a lecture or a walk.
package struct ProgrammeTemplates: Sendable, Hashable {
  /// The templates, sorted by title; their dates have no meaning, their times of day are the usual
  /// ones.
  package var activities: [Activity]

  /// Templates from memory.
  package init(_ activities: [Activity] = []) { self.activities = activities }

  /// The templates in a folder of JSCalendar documents (RFC 8984), such as `templates` in the
  /// assets.
  ///
  /// - Throws: `DocumentError` for the first file that cannot be read, since the program's own
  ///   files must be complete.
  package init(folder: String, disk: Disk = .live) throws(DocumentError) {
    let reading = DocumentFolder(folder, disk: disk) { reader throws(DocumentProblem) in
      try Activity(reader)
    }.read()
    if let error = reading.errors.first { throw error }
    activities = reading.values.values.sorted { ($0.title, $0.uid) < ($1.title, $1.uid) }
  }
}
