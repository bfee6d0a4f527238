import KioskModel

/// What is known of ratings that are alike in all but their score.
struct RatedGroup: Sendable, Hashable {
  /// The day on which they were given.
  var day: LocalDate
  /// The session; nil for the visit as a whole.
  var session: Session.ID?
  /// How old the visitors say they are.
  var band: AgeBand?
  /// The language of the screen.
  var language: String
  /// The hour; it is published nowhere, but results are divided by it.
  var hour: Int

  init(_ rating: GivenRating) {
    day = rating.day
    session = rating.key.session
    band = rating.key.band
    language = rating.key.language
    hour = rating.key.hour
  }

  /// What is told of them at a step.
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
