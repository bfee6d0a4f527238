/// What surrounds every page.
package nonisolated struct PageFrame: Hashable, Sendable {
  /// The name at the start of the band: what the pages are of.
  package var name: String
  /// The day, in words.
  package var day: String
  /// The time of day.
  package var clock: String
  /// Whether the band has its second colour, so that one kind of page is told from the others.
  package var hasSecondBand: Bool
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
    name: String, day: String, clock: String, hasSecondBand: Bool = false, mark: String = "",
    direction: TextDirection = .leftToRight, notice: String = "",
    noticeSender: String = "", warning: String = "", tooSmall: String = ""
  ) {
    self.name = name
    self.day = day
    self.clock = clock
    self.hasSecondBand = hasSecondBand
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
