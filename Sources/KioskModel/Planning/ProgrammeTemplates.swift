/// Activities to begin a new one from, such as a lecture or a walk.
package struct ProgrammeTemplates: Sendable, Hashable {
  /// The templates, by title; their dates mean nothing, their times of day are the usual ones.
  package var activities: [Activity]

  /// Templates read before.
  package init(_ activities: [Activity] = []) { self.activities = activities }

  /// The templates in a folder of JSCalendar documents (RFC 8984), such as `templates` of the
  /// assets.
  ///
  /// - Throws: `DocumentError` for the first file that cannot be read: what comes with the program
  ///   must be whole.
  package init(folder: String, disk: Disk = .live) throws(DocumentError) {
    let reading = DocumentFolder(folder, disk: disk) { reader throws(DocumentProblem) in
      try Activity(reader)
    }.read()
    if let error = reading.errors.first { throw error }
    activities = reading.values.values.sorted { ($0.title, $0.uid) < ($1.title, $1.uid) }
  }
}
