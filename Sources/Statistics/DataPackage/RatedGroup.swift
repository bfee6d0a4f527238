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
  /// The hour; it is never published, but reports are divided by it.
  var hour: Int

  init(_ rating: GivenRating) {
    day = rating.day
    session = rating.key.session
    band = rating.key.band
    language = rating.key.language
    hour = rating.key.hour
  }

  /// The properties published at a level of detail.
  func told(_ detail: Detail) -> PublishedGroup {
    var told = PublishedGroup(detail: detail)
    if detail == .session {
      told.session = session
      told.day = day
    }
    if detail <= .activity {
      told.isVisit = session == nil
      told.activity = session?.activity
    }
    if detail <= .month { told.month = String(day.description.prefix(7)) }
    if detail <= .time { told.year = day.year }
    if detail <= .band { told.band = band }
    if detail <= .year { told.language = language }
    return told
  }
}
