import KioskModel

/// The properties of ratings that are equal except for their score.
struct RatedGroup: Sendable, Hashable {
  /// The day on which they were given.
  var day: LocalDate
  /// The session; nil for the visit as a whole.
  var session: Session.ID?
  /// The age band stated by the visitors; nil if unknown.
  var band: AgeBand?
  /// The language of the screen.
  var language: String
  /// The kind of its activity; nil for the visit as a whole and if it is unknown.
  var kind: String?

  init(_ rating: GivenRating, kind: (Session.ID) -> String?) {
    day = rating.day
    session = rating.key.session
    band = rating.key.band
    language = rating.key.language
    self.kind = rating.key.session.flatMap(kind)
  }

  /// The month.
  var month: String { String(day.description.prefix(7)) }

  /// The properties published at a level of detail.
  func told(_ detail: Detail) -> PublishedGroup {
    var told = PublishedGroup(detail: detail, month: month)
    if detail == .session {
      told.session = session
      told.day = day
    }
    if detail <= .activity {
      told.band = band
      told.language = language
    }
    if detail <= .activityAlone { told.activity = session?.activity }
    if detail <= .kind {
      told.isVisit = session == nil
      told.kind = kind
    }
    return told
  }
}
