/// The decisions of staff about an import.
package struct ImportChoices: Sendable, Equatable {
  /// The side whose version is used.
  package enum Side: String, Sendable, CaseIterable {
    /// The version changed by staff.
    case ours
    /// The calendar's version.
    case theirs
  }

  /// Whose word counts where both have changed the same and nothing is answered for the clash itself;
  /// nil to ask, and to keep ours until then.
  package var side: Side?
  /// Whose word counts in single clashes.
  package var answers: [ImportPlan.Clash.ID: Side] = [:]
  /// Whether an event with a new uid but the title and time of an existing activity is treated as
  /// that activity.
  package var pairs: Bool
  /// Whether activities that are no longer in the calendar are ended.
  package var endsGone: Bool

  /// Decisions; the defaults lose no changes and create no duplicates.
  package init(side: Side? = nil, pairs: Bool = true, endsGone: Bool = false) {
    (self.side, self.pairs, self.endsGone) = (side, pairs, endsGone)
  }

  /// Whose word counts in a clash; nil where nobody has answered.
  package func side(in clash: ImportPlan.Clash.ID) -> Side? { answers[clash] ?? side }
}
