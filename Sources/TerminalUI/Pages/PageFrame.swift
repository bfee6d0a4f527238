/// What stands around every page.
nonisolated struct PageFrame: Hashable, Sendable {
  /// The meeting place.
  var place: String
  /// The day.
  var day: String
  /// The time of day.
  var clock: String
  /// Whether somebody of the staff is at work.
  var isStaff = false
  /// The word that says that all of it is made up, in the demonstration.
  var mark = ""
  /// Which way the language runs: the page of one from right to left is mirrored.
  var direction = TextDirection.leftToRight
  /// What visitors are told these days, and by whom.
  var notice = ""
  var noticeSender = ""
  /// What needs attention now.
  var warning = ""
  /// The sentence for a screen on which nothing fits.
  var tooSmall = ""

  /// The notice with its sender.
  var wholeNotice: String { noticeSender.isEmpty ? notice : "\(notice) (\(noticeSender))" }
}
