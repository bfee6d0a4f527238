/// What surrounds every page.
package nonisolated struct PageFrame: Hashable, Sendable {
  /// The place that the pages are of.
  package var place: String
  /// The day, in words.
  package var day: String
  /// The time of day.
  package var clock: String
  /// Whether the page is for those who run the place: its band has a colour of its own.
  package var isStaff: Bool
  /// The mark for sample data, in the demonstration.
  package var mark: String
  /// The direction of the language; pages in right-to-left languages are mirrored.
  package var direction: TextDirection
  /// What everybody is told these days, and by whom.
  package var notice: String
  package var noticeSender: String
  /// A warning, such as that saving is delayed.
  package var warning: String
  /// The sentence shown when the terminal is too small for any page.
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
