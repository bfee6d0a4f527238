/// The source of a demonstration: a programme without a fixed year, questions, notices and wishes.
package struct DemonstrationTemplates: Sendable {
  /// The activities.
  ///
  /// Their rules give the weekly plan; of their start dates only the weekday matters and, for every
  /// other week, which of the two weeks.
  package var activities: [Activity]
  /// The questions that the synthetic visitors answer.
  package var questions: QuestionSet
  /// The documents of notices, of whose dates only the length matters.
  package var notices: [JSONObject]
  /// The names of staff members and of named visitors.
  package var names: DemonstrationNames
  /// The cards of health information that staff have reviewed.
  var cards: [HealthPage] = []
  /// The wishes of visitors, with the decisions on them.
  var wishes: [DemonstrationWish] = []

  /// Templates from memory.
  package init(
    activities: [Activity], questions: QuestionSet, notices: [JSONObject] = [],
    names: DemonstrationNames = DemonstrationNames()
  ) {
    self.activities = activities
    self.questions = questions
    self.notices = notices
    self.names = names
  }

  /// The templates in the `programme`, `questions`, `notices` and `demonstration` of an assets
  /// folder.
  ///
  /// - Throws: `DocumentError` for the first file that cannot be read, since the program's own
  ///   files must be complete.
  package init(assets folder: String, disk: Disk = .live) throws(DocumentError) {
    activities = try Self.all(folder + "/programme", disk) { reader throws(DocumentProblem) in
      try Activity(reader)
    }
    notices = try Self.all(folder + "/notices", disk) { reader throws(DocumentProblem) in
      _ = try Notice(reader)
      return reader.object
    }
    questions = try Document.load(folder + "/questions/grund.json", disk: disk)
    cards = try HealthCatalogue.shipped(folder + "/information", disk: disk)
    names = try Document.load(folder + "/demonstration/names.json", disk: disk) {
      reader throws(DocumentProblem) in try DemonstrationNames(reader)
    }
    wishes = try Document.load(folder + "/demonstration/wishes.json", disk: disk) {
      reader throws(DocumentProblem) in
      try reader.objects("wishes").map { wish throws(DocumentProblem) in
        try DemonstrationWish(wish)
      }
    }
  }

  private static func all<Value: Sendable>(
    _ path: String, _ disk: Disk,
    _ make: @escaping @Sendable (JSONReader) throws(DocumentProblem) -> Value
  ) throws(DocumentError) -> [Value] {
    let reading = DocumentFolder(path, disk: disk, make).read()
    if let error = reading.errors.first { throw error }
    return reading.values.sorted { $0.key < $1.key }.map(\.value)
  }
}
