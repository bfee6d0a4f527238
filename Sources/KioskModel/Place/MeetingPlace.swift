/// The documents of a meeting place, read from its data folder.
package struct MeetingPlace: Sendable {
  /// The place's settings.
  package var site: Site
  package var activities: DocumentFolder<Activity>.Reading
  package var notices: DocumentFolder<Notice>.Reading
  /// The place's own health information, and its reviews of the kiosk's cards.
  package var information: DocumentFolder<HealthDocument>.Reading
  /// The decisions on wishes, with replies.
  package var replies: DocumentFolder<Reply>.Reading
  /// The place's own mapping of calendar categories to kinds of activity.
  package var categories = CategoryTable()
  /// The reason why that table cannot be read, if its last valid version or an empty table is used
  /// instead.
  package var categoriesError: DocumentError?
  /// The reason why `site.json` cannot be read, if its last valid version is used instead.
  package var siteError: DocumentError?

  /// A place without any documents besides its settings.
  package init(site: Site) {
    self.site = site
    activities = DocumentFolder<Activity>.Reading()
    notices = DocumentFolder<Notice>.Reading()
    information = DocumentFolder<HealthDocument>.Reading()
    replies = DocumentFolder<Reply>.Reading()
  }

  /// Reads the documents of a data folder and writes nothing.
  ///
  /// A document that cannot be read is replaced by its last valid version if there is a copy, and
  /// left out otherwise; both are listed in `errors`.
  ///
  /// - Throws: `DocumentError` if `site.json` is missing, or is invalid without a valid copy.
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
    (categories, categoriesError) = Self.categories(folder, disk: disk)
  }

  /// The place's own table of categories, or its last valid version if it cannot be read.
  package static func categories(
    _ folder: DataFolder, disk: Disk = .live
  ) -> (table: CategoryTable, error: DocumentError?) {
    let reading = CategoryTable.documents(in: folder, disk: disk).read()
    return (reading.values.values.first ?? CategoryTable(), reading.errors.first)
  }

  /// The place's settings, without reading other documents.
  package static func site(_ folder: DataFolder, disk: Disk = .live) throws(DocumentError) -> Site {
    try Site.document(file: DocumentKind.site.path, in: folder, disk: disk)
  }

  /// The programme made of the activities and the time zone.
  package var programme: Programme {
    Programme(
      activities: activities.values.sorted { $0.key < $1.key }.map(\.value),
      timeZone: site.timeZone)
  }

  /// The errors of all documents.
  package var errors: [DocumentError] {
    (siteError.map { [$0] } ?? []) + activities.errors + notices.errors + information.errors
      + replies.errors + (categoriesError.map { [$0] } ?? [])
  }

  /// The notices of a day, sorted by id.
  package func notices(on day: LocalDate) -> [Notice] {
    notices.values.values.filter { $0.days.contains(day) }.sorted { $0.id < $1.id }
  }

  /// This place with the last valid version of every document that now has an error.
  package func keeping(_ earlier: MeetingPlace) -> MeetingPlace {
    var kept = self
    if siteError != nil { kept.site = earlier.site }
    kept.activities = activities.keeping(earlier.activities)
    kept.notices = notices.keeping(earlier.notices)
    kept.information = information.keeping(earlier.information)
    if categoriesError != nil { kept.categories = earlier.categories }
    kept.replies = replies.keeping(earlier.replies)
    return kept
  }
}
