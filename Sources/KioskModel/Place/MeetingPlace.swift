/// Everything about the meeting place that documents say, read from its data folder.
public struct MeetingPlace: Sendable {
  /// What the place is.
  public var site: Site
  /// What it does.
  public var activities: DocumentFolder<Activity>.Reading
  /// What visitors are told.
  public var notices: DocumentFolder<Notice>.Reading

  /// A place that does nothing yet.
  public init(site: Site) {
    self.site = site
    activities = DocumentFolder<Activity>.Reading()
    notices = DocumentFolder<Notice>.Reading()
  }

  /// Reads the documents of a data folder. A programme or notice that cannot be read is left out
  /// and told in its reading's errors; only a missing or broken `site.json` stops.
  public init(_ folder: DataFolder, disk: Disk = .live) throws(DocumentError) {
    site = try Document.load(folder.site, disk: disk) { reader throws(DocumentProblem) in
      try Site(reader)
    }
    activities = Self.programmeFolder(folder, disk: disk).read()
    notices = DocumentFolder(folder.notices, disk: disk) { reader throws(DocumentProblem) in
      try Notice(reader)
    }.read()
  }

  /// The folder of the activities' documents.
  public static func programmeFolder(
    _ folder: DataFolder, disk: Disk = .live
  ) -> DocumentFolder<Activity> {
    DocumentFolder(folder.programme, disk: disk) { reader throws(DocumentProblem) in
      try Activity(reader.object)
    }
  }

  /// The activities and the zone as one programme.
  public var programme: Programme {
    Programme(
      activities: activities.values.sorted { $0.key < $1.key }.map(\.value),
      timeZone: site.timeZone)
  }

  /// What in the documents could not be read.
  public var errors: [DocumentError] { activities.errors + notices.errors }

  /// The notices of a day, by their names.
  public func notices(on day: LocalDate) -> [Notice] {
    notices.values.values.filter { $0.days.contains(day) }.sorted { $0.id < $1.id }
  }

  /// This place with the last good version of every document that now has an error.
  public func keeping(_ earlier: MeetingPlace) -> MeetingPlace {
    var kept = self
    kept.activities = activities.keeping(earlier.activities)
    kept.notices = notices.keeping(earlier.notices)
    return kept
  }
}
