import KioskModel

/// Primary suppression by the threshold rule: nothing is published of a group of fewer than five.
///
/// This room is the disclosure control of everything that is shown: report, screen and data package.
/// Small groups are suppressed, or recoded into one with others, and so are those by which they could be
/// worked out (`LinkedTables`); the counts of the others are rounded
/// (`RoundedCount`), and nothing else of them is finer than one answer could move it (`ShownScores`). See docs/analys.md for what it protects and how that is tested.
package enum PrimarySuppression {
  /// The minimum size of a group that is shown.
  package static let fewest = PollTally.fewest

  /// Whether a group is too small to be shown.
  static func applies(to count: Int) -> Bool { count < fewest }
}
