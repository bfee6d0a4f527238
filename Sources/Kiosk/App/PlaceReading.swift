import KioskModel

/// What was read from the documents of the data folder.
nonisolated struct PlaceReading: Sendable {
  var place: MeetingPlace
  /// The question set in use.
  var questions: QuestionSet?
  /// The error if the question set could not be read.
  var questionError: DocumentError?
  /// The staff members, by name.
  var members: [StaffMember] = []
  /// The error from the first staff document that could not be read.
  var memberError: DocumentError?
  /// What can be chosen from; nil if it was not read.
  var offered: ShippedContent?
  /// The recorded pages, as `language/page`; nil if they were not looked for.
  var recordings: Set<String>?
  /// The device that this kiosk is; nil if it was not looked for.
  var device: Device?
}
