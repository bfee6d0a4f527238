import KioskModel

extension UnreadableFiles {
  /// The files and lines that could not be read in some places: journals, and the documents of the
  /// programme and the replies to wishes.
  package init(_ book: FactBook, _ sources: [Results.Source]) {
    self.init()
    for (number, source) in sources.enumerated() {
      var own = book.unread[number] ?? UnreadableFiles()
      let place = source.place
      let errors =
        (place.siteError.map { [$0] } ?? []) + place.activities.errors + place.replies.errors
      own.documents = errors.map { error in
        let root = source.folder.root + "/"
        return error.file.hasPrefix(root) ? String(error.file.dropFirst(root.count)) : error.file
      }.sorted()
      self += sources.count > 1 ? own.below(place.site.id) : own
    }
  }
}
