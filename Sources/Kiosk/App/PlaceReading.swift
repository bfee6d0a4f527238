import KioskModel

/// What a reading of the data folder's documents gives.
nonisolated struct PlaceReading: Sendable {
  var place: MeetingPlace
  /// The questions that the place asks.
  var questions: QuestionSet?
  /// What is wrong with them where they cannot be read.
  var questionError: DocumentError?
  /// Who may unlock the kiosk, by name.
  var members: [StaffMember] = []
  /// What is wrong with the first of their documents that cannot be read.
  var memberError: DocumentError?
  /// What can be chosen; nil where it was not looked for.
  var offered: Offered?
  /// The pages that somebody has read in, as `language/page`; nil where they were not looked for.
  var recordings: Set<String>?
}
