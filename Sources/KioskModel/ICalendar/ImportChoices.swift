/// What staff have decided about an import.
package struct ImportChoices: Sendable, Equatable {
  /// Whose word counts.
  package enum Side: String, Sendable, CaseIterable {
    /// What staff have changed here.
    case ours
    /// What the calendar says.
    case theirs
  }

  /// Whose word counts where both have changed the same and nothing is answered for the clash itself;
  /// nil to ask, and to keep ours until then.
  package var side: Side?
  /// Whose word counts in single clashes.
  package var answers: [ImportPlan.Clash.ID: Side] = [:]
  /// Whether what has a new uid and the title and time of an old one is the old one.
  package var pairs: Bool
  /// Whether what is no longer in the calendar ends.
  package var endsGone: Bool

  /// Decisions; where none is given nothing of ours is lost and nothing comes twice.
  package init(side: Side? = nil, pairs: Bool = true, endsGone: Bool = false) {
    (self.side, self.pairs, self.endsGone) = (side, pairs, endsGone)
  }

  /// Whose word counts in a clash; nil where nobody has answered.
  package func side(in clash: ImportPlan.Clash.ID) -> Side? { answers[clash] ?? side }
}
