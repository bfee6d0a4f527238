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
  /// Which kinds the categories of calendars stand for.
  package var categories = CategoryTable()
  /// Why that table cannot be read, where its last good version or nothing stands for it.
  package var categoriesError: DocumentError?
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
      site = try Document.load(folder.site, disk: disk, Self.makeSite)
    } catch {
      guard !error.isMissing,
        let kept = Self.rootCopies(folder, disk).value(of: Self.siteName, Self.makeSite)
      else { throw error }
      site = kept
      siteError = error
    }
    activities = Self.programmeFolder(folder, copies: folder.goodCopies + "/programme", disk: disk)
      .read().withoutBusiest(in: folder.programme)
    notices = Self.noticeFolder(folder, disk: disk).read()
    information = Self.informationFolder(folder, disk: disk).read()
    replies = Self.replyFolder(folder, disk: disk).read()
    (categories, categoriesError) = Self.categories(folder, disk: disk)
  }

  /// The place's own table of categories; where it cannot be read, its last good version.
  package static func categories(
    _ folder: DataFolder, disk: Disk = .live
  ) -> (table: CategoryTable, error: DocumentError?) {
    do throws(DocumentError) {
      return (try Document.load(folder.categories, disk: disk, makeCategories), nil)
    } catch {
      if error.isMissing { return (CategoryTable(), nil) }
      let kept = rootCopies(folder, disk).value(of: CategoryTable.path, makeCategories)
      return (kept ?? CategoryTable(), error)
    }
  }

  /// What the place is, without reading anything else.
  package static func site(_ folder: DataFolder, disk: Disk = .live) throws(DocumentError) -> Site {
    try Document.load(folder.site, disk: disk, makeSite)
  }

  /// Keeps a copy of every document that reads well and has changed since the last time.
  ///
  /// A later mistake in it then does no harm. To be done after the place has reached the screen,
  /// and again after each change.
  package static func keepCopies(_ folder: DataFolder, disk: Disk = .live) {
    var good: [(String, [UInt8])] = []
    if let bytes = try? disk.read(folder.site),
      (try? Document.parse(bytes, file: folder.site, makeSite)) != nil
    {
      good.append((siteName, bytes))
    }
    if let bytes = try? disk.read(folder.categories),
      (try? Document.parse(bytes, file: folder.categories, makeCategories)) != nil
    {
      good.append((CategoryTable.path, bytes))
    }
    rootCopies(folder, disk).keep(good)
    programmeFolder(folder, copies: folder.goodCopies + "/programme", disk: disk).keepCopies()
    noticeFolder(folder, disk: disk).keepCopies()
    informationFolder(folder, disk: disk).keepCopies()
  }

  /// The folder of the activities' documents.
  ///
  /// - Parameter copies: Where the last good versions are; nil to read only what is there, which
  ///   is what a change to the programme has to start from.
  package static func programmeFolder(
    _ folder: DataFolder, copies: String? = nil, disk: Disk = .live
  ) -> DocumentFolder<Activity> {
    DocumentFolder(folder.programme, copies: copies, disk: disk) {
      reader throws(DocumentProblem) in try Activity(reader.object)
    }
  }

  private static func noticeFolder(_ folder: DataFolder, disk: Disk) -> DocumentFolder<Notice> {
    DocumentFolder(folder.notices, copies: folder.goodCopies + "/notices", disk: disk) {
      reader throws(DocumentProblem) in try Notice(reader)
    }
  }

  private static func informationFolder(
    _ folder: DataFolder, disk: Disk
  ) -> DocumentFolder<HealthDocument> {
    DocumentFolder(folder.information, copies: folder.goodCopies + "/information", disk: disk) {
      reader throws(DocumentProblem) in try HealthDocument(reader)
    }
  }

  /// Visitors' words can be erased, so that no copies of them are kept.
  private static func replyFolder(_ folder: DataFolder, disk: Disk) -> DocumentFolder<Reply> {
    DocumentFolder(folder.replies, disk: disk) { reader throws(DocumentProblem) in
      try Reply(reader)
    }
  }

  private static let siteName = "site.json"

  private static func rootCopies(_ folder: DataFolder, _ disk: Disk) -> GoodCopies {
    GoodCopies(folder: folder.goodCopies, disk: disk)
  }

  private static func makeSite(_ reader: JSONReader) throws(DocumentProblem) -> Site {
    try Site(reader)
  }

  private static func makeCategories(
    _ reader: JSONReader
  ) throws(DocumentProblem) -> CategoryTable {
    try CategoryTable(reader)
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
      + replies.errors + (categoriesError.map { [$0] } ?? [])
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
    if categoriesError != nil { kept.categories = earlier.categories }
    kept.replies = replies.keeping(earlier.replies)
    return kept
  }
}
