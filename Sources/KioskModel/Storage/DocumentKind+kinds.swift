extension DocumentKind {
  /// The settings of the meeting place.
  package static let site = DocumentKind("site.json", hasCopies: true, isRequired: true)
  /// One JSCalendar document for each activity.
  package static let programme = DocumentKind("programme", hasCopies: true)
  /// The record of each imported calendar; written by the kiosk itself, together with the change to
  /// the programme.
  package static let calendars = DocumentKind("calendars", area: .programme, isWatched: false)
  /// The place's own table of calendar categories and their kinds of activity.
  package static let categories = DocumentKind("categories.json", hasCopies: true)
  /// Notices to visitors, each shown for a number of days.
  package static let notices = DocumentKind("notices", hasCopies: true, isForHosts: true)
  /// The place's own cards of health information, which replace the kiosk's cards of the same id.
  package static let information = DocumentKind("information", hasCopies: true, isForHosts: true)
  /// The replies to wishes.
  package static let replies = DocumentKind("replies", isForHosts: true)
  /// Question sets that the place has added to those that come with the kiosk.
  package static let questions = DocumentKind("questions")
  /// The targets of the working group.
  package static let targets = DocumentKind("targets.json")
  /// What was published of each period, kept so that it is shown again as it was; written by the kiosk
  /// itself.
  package static let releases = DocumentKind("releases", isWatched: false)
  /// The visitors who have agreed that their name is stored, one document for each.
  package static let people = DocumentKind("people")
  /// What has been erased for good, a record for each device that knows of it.
  package static let erased = DocumentKind("erased")
  /// The devices of the place, and the heirs of those that are gone for good.
  package static let devices = DocumentKind("devices", isWatched: false)
  /// The staff members who may unlock this kiosk.
  package static let staff = DocumentKind("local/staff")
  /// The device that this machine is among the kiosks of the place.
  package static let device = DocumentKind("local/device.json", hasCopies: true)
}
