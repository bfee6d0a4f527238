extension DocumentKind {
  /// What the documents of each kind hold: the one list by which they are watched, checked, copied,
  /// and their changes undone.
  package static let all: [any StoredDocument.Type] = [
    Site.self, Activity.self, Notice.self, HealthDocument.self, Reply.self, TargetPlan.self,
    QuestionSet.self, StaffMember.self, Person.self, CalendarRecord.self, CategoryKinds.self,
  ]
}

extension DataFolder {
  /// The folders in which a change that another program makes is noticed.
  package func watched(
    _ kinds: [any StoredDocument.Type] = DocumentKind.all
  ) -> [String] {
    kinds.map { $0.documentKind }.filter { $0.isWatched && !$0.isFile }.map { path($0) }
      + [calendarFiles]
  }

  /// Keeps a copy of every document that reads well and has changed since the last time.
  ///
  /// A later mistake in it then does no harm. To be done after the place has reached the screen,
  /// and again after each change.
  package func keepCopies(
    _ kinds: [any StoredDocument.Type] = DocumentKind.all, disk: Disk = .live
  ) {
    func keep<Value: StoredDocument>(_: Value.Type) {
      Value.documents(in: self, disk: disk).keepCopies()
    }
    for kind in kinds { keep(kind) }
  }
}
