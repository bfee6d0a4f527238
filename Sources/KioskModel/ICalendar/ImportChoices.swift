/// The decisions of staff about an import.
package struct ImportChoices: Sendable, Equatable {
  /// The side whose version is used.
  package enum Side: String, Sendable, CaseIterable {
    /// The version changed by staff.
    case ours
    /// The calendar's version.
    case theirs
  }

  /// The side whose version is used where both have changed the same part and the clash has no
  /// answer of its own; nil to ask, and to keep the staff's version until then.
  package var side: Side?
  /// The side whose version is used, by clash.
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

  /// The side whose version is used in a clash; nil if nobody has decided.
  package func side(in clash: ImportPlan.Clash.ID) -> Side? { answers[clash] ?? side }
}
