import KioskModel

/// The published properties of ratings; ratings with equal properties form a class, which has at
/// least five of at least two scores.
struct PublishedGroup: Sendable, Hashable {
  /// The level of detail at which the ratings are published.
  var detail: Detail
  /// Whether the ratings are of the visit as a whole; nil if that is not published.
  var isVisit: Bool?
  var session: Session.ID?
  var activity: String?
  var kind: String?
  var day: LocalDate?
  var month: String
  var band: AgeBand?
  var language: String?

  init(detail: Detail, month: String) { (self.detail, self.month) = (detail, month) }
}
