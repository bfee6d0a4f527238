extension DocumentKind {
  /// The types of all kinds: the one list by which documents are watched, checked and copied, and
  /// changes to them undone.
  package static let all: [any StoredDocument.Type] = [
    Site.self, Activity.self, Notice.self, HealthDocument.self, Reply.self, CategoryTable.self,
    TargetPlan.self, QuestionSet.self, StaffMember.self, Person.self, CalendarRecord.self,
    KeptRelease.self, Device.self, Tombstone.self, PlaceDevice.self,
  ]
}

extension DataFolder {
  /// The folders in which a change made by another program is noticed.
  package func watched(
    _ kinds: [any StoredDocument.Type] = DocumentKind.all
  ) -> [String] {
    let watched = kinds.map { $0.documentKind }.filter(\.isWatched)
    let files = Set(watched.filter(\.isFile).map { Document.folder(of: path($0)) })
    return watched.filter { !$0.isFile }.map { path($0) } + [calendarFiles]
      + files.subtracting([root])
  }

  /// The documents of which there are several versions, until somebody settles it.
  package func conflicts(
    _ kinds: [any StoredDocument.Type] = DocumentKind.all, disk: Disk = .live
  ) -> [DocumentConflict] {
    func conflicts<Value: StoredDocument>(_: Value.Type) -> [DocumentConflict] {
      Value.documents(in: self, disk: disk).conflicts()
    }
    return kinds.flatMap { conflicts($0) }
  }

  /// Stores a copy of every document that is valid and has changed since the last time.
  ///
  /// A later mistake in the document then does no harm. To be called after the place has been
  /// shown, and after each change.
  package func keepCopies(
    _ kinds: [any StoredDocument.Type] = DocumentKind.all, disk: Disk = .live
  ) {
    func keep<Value: StoredDocument>(_: Value.Type) {
      Value.documents(in: self, disk: disk).keepCopies()
    }
    for kind in kinds { keep(kind) }
  }
}
