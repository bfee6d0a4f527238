import KioskModel

/// What is told of ratings: those of which the same is told are a class, of five at least.
struct PublishedGroup: Sendable, Hashable {
  /// How much is told.
  var detail: Detail
  /// Whether they are about the visit as a whole; nil where that is not told.
  var isVisit: Bool?
  var session: Session.ID?
  var activity: String?
  var day: LocalDate?
  var month: String?
  var year: Int?
  var band: AgeBand?
  var language: String?

  init(detail: Detail) { self.detail = detail }
}
