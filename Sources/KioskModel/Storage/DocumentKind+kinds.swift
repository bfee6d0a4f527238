extension DocumentKind {
  /// What the meeting place is.
  package static let site = DocumentKind("site.json", hasCopies: true, isRequired: true)
  /// One JSCalendar document for each activity.
  package static let programme = DocumentKind("programme", hasCopies: true)
  /// What became of each calendar that has been read; written by the kiosk itself, with the change
  /// of the programme that it goes with.
  package static let calendars = DocumentKind("calendars", area: .programme, isWatched: false)
  /// Which kinds the categories of calendars stand for, where the place has a table of its own.
  package static let categories = DocumentKind("categories.json")
  /// What visitors are told for some days.
  package static let notices = DocumentKind("notices", hasCopies: true, isForHosts: true)
  /// Cards of health information of the place's own, which win over those of the kiosk.
  package static let information = DocumentKind("information", hasCopies: true, isForHosts: true)
  /// What has become of wishes.
  package static let replies = DocumentKind("replies", isForHosts: true)
  /// Question sets that the working group has loaded beside those that come with the kiosk.
  package static let questions = DocumentKind("questions")
  /// What the working group wants to reach.
  package static let targets = DocumentKind("targets.json")
  /// The visitors who have agreed that their name is kept, each in a document of its own.
  package static let people = DocumentKind("people")
  /// Who may unlock this kiosk.
  package static let staff = DocumentKind("staff", isShared: false)
}
