/// What stands around every page.
package nonisolated struct PageFrame: Hashable, Sendable {
  /// The place that the pages are of.
  package var place: String
  /// The day.
  package var day: String
  /// The time of day.
  package var clock: String
  /// Whether the page is for those who run the place: its band has a colour of its own.
  package var isStaff: Bool
  /// The word that says that all of it is made up, in the demonstration.
  package var mark: String
  /// Which way the language runs: the page of one from right to left is mirrored.
  package var direction: TextDirection
  /// What everybody is told these days, and by whom.
  package var notice: String
  package var noticeSender: String
  /// What needs attention now.
  package var warning: String
  /// The sentence for a screen on which nothing fits.
  package var tooSmall: String

  /// Made of its parts.
  package init(
    place: String, day: String, clock: String, isStaff: Bool = false, mark: String = "",
    direction: TextDirection = .leftToRight, notice: String = "",
    noticeSender: String = "", warning: String = "", tooSmall: String = ""
  ) {
    self.place = place
    self.day = day
    self.clock = clock
    self.isStaff = isStaff
    self.mark = mark
    self.direction = direction
    self.notice = notice
    self.noticeSender = noticeSender
    self.warning = warning
    self.tooSmall = tooSmall
  }

  /// The notice with its sender.
  package var wholeNotice: String { noticeSender.isEmpty ? notice : "\(notice) (\(noticeSender))" }
}
