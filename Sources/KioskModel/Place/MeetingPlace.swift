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

  /// The place's own table of categories, or its last valid version if it cannot be read.
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

  /// The place's settings, without reading other documents.
  package static func site(_ folder: DataFolder, disk: Disk = .live) throws(DocumentError) -> Site {
    try Document.load(folder.site, disk: disk, makeSite)
  }

  /// Stores a copy of every document that is valid and has changed since the last time.
  ///
  /// A later mistake in the document then does no harm. To be called after the place has been
  /// shown, and after each change.
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
  /// - Parameter copies: The folder of the last valid versions; nil to read the documents
  ///   themselves only, as a change to the programme must.
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

  /// No copies are stored, because visitors' texts must be erasable.
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
