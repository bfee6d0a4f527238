import Foundation
import KioskModel

/// A calendar file to be read, and what has been decided about it.
nonisolated struct CalendarRequest: Sendable {
  /// The file's path.
  let path: String
  /// The programme as it is.
  let existing: [Activity]
  let zone: TimeZone
  /// What activities are called whose names are nothing that can be shown.
  let titles: [ActivityKind: String]
  var choices = ImportChoices()
  /// Whether the names of organisers are taken over.
  var takesOrganisers = false
}

extension Context {
  /// A request to import a calendar file into the programme as it is.
  func calendarRequest(_ path: String) -> CalendarRequest {
    CalendarRequest(
      path: path, existing: place.programme.activities, zone: place.site.timeZone,
      titles: words.kindTitles)
  }
}
