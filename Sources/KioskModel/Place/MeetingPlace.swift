/// Everything about the meeting place that documents say, read from its data folder.
package struct MeetingPlace: Sendable {
  /// What the place is.
  package var site: Site
  /// What it does.
  package var activities: DocumentFolder<Activity>.Reading
  /// What visitors are told.
  package var notices: DocumentFolder<Notice>.Reading
  /// Health information of its own, or what it says about that which comes with the kiosk.
  package var information: DocumentFolder<HealthDocument>.Reading
  /// What has become of wishes.
  package var replies: DocumentFolder<Reply>.Reading
  /// Why `site.json` cannot be read, where its last good version stands for it.
  package var siteError: DocumentError?

  /// A place that does nothing yet.
  package init(site: Site) {
    self.site = site
    activities = DocumentFolder<Activity>.Reading()
    notices = DocumentFolder<Notice>.Reading()
    information = DocumentFolder<HealthDocument>.Reading()
    replies = DocumentFolder<Reply>.Reading()
  }

  /// Reads the documents of a data folder and writes nothing.
  ///
  /// For a document that cannot be read its last good version is taken where one was kept, else it
  /// is left out; either way it is told in `errors`. Only a missing `site.json`, or a broken one
  /// without a good version, stops.
  package init(_ folder: DataFolder, disk: Disk = .live) throws(DocumentError) {
    do {
      site = try Self.site(folder, disk: disk)
    } catch {
      guard !error.isMissing,
        let kept = Site.documents(in: folder, disk: disk).read().values.values.first
      else { throw error }
      site = kept
      siteError = error
    }
    activities = Activity.limited(Activity.documents(in: folder, disk: disk).read(), in: folder)
    notices = Notice.documents(in: folder, disk: disk).read()
    information = HealthDocument.documents(in: folder, disk: disk).read()
    replies = Reply.documents(in: folder, disk: disk).read()
  }

  /// What the place is, without reading anything else.
  package static func site(_ folder: DataFolder, disk: Disk = .live) throws(DocumentError) -> Site {
    try Document.load(folder.site, disk: disk)
  }

  /// The activities and the zone as one programme.
  package var programme: Programme {
    Programme(
      activities: activities.values.sorted { $0.key < $1.key }.map(\.value),
      timeZone: site.timeZone)
  }

  /// What in the documents could not be read.
  package var errors: [DocumentError] {
    (siteError.map { [$0] } ?? []) + activities.errors + notices.errors + information.errors
      + replies.errors
  }

  /// The notices of a day, by their names.
  package func notices(on day: LocalDate) -> [Notice] {
    notices.values.values.filter { $0.days.contains(day) }.sorted { $0.id < $1.id }
  }

  /// This place with the last good version of every document that now has an error.
  package func keeping(_ earlier: MeetingPlace) -> MeetingPlace {
    var kept = self
    if siteError != nil { kept.site = earlier.site }
    kept.activities = activities.keeping(earlier.activities)
    kept.notices = notices.keeping(earlier.notices)
    kept.information = information.keeping(earlier.information)
    kept.replies = replies.keeping(earlier.replies)
    return kept
  }
}
