/// What may be published of the scores of a group.
package struct ShownScores: Sendable, Hashable {
  /// The number of answers.
  package var count: RoundedCount
  /// The satisfaction index, rounded; nil if it is not told.
  package var index: Double?
  /// The step to which the index is rounded; nil without one.
  package var indexStep: Double?
  /// How exactly the index is known.
  package var certainty: Certainty
  /// The share of the satisfied, rounded; nil of few answers and of the rows of a table.
  package var satisfiedShare: Double?
  /// The share of each score, worst first, rounded, where nil stands for too few answers; nil of few
  /// answers and of the rows of a table.
  package var shares: [Double?]?
  /// The step to which shares are rounded.
  package var shareStep: Double?

  /// Whether somebody may learn a difference between two groups from the index: they have enough
  /// answers each.
  package var hasDetails: Bool { count.low >= Precision.fewestForDetails }
  /// The index with its chance error; nil where that is unknown.
  package var estimate: Estimate? {
    index.flatMap { index in certainty.error.map { Estimate(index: index, error: $0) } }
  }
  /// The index's 95 % confidence interval, its ends moved outwards; it follows from what is told.
  package var indexInterval: Interval? { estimate?.interval }

  /// What may be told; nil of a group that is too small to be shown.
  ///
  /// - Parameters:
  ///   - sessions: The same ratings by session.
  ///   - isWhole: Whether it is everything together, of which more is told.
  package init?(
    _ scores: Scores, in sessions: SessionSums = SessionSums(), isWhole: Bool = false
  ) {
    guard let count = RoundedCount(scores.count), let index = scores.index else { return nil }
    let precision = Precision(count: scores.count)
    self.count = count
    self.index = precision.index(index)
    indexStep = precision.indexStep
    certainty = Certainty(scores, in: sessions).told
    guard precision.hasDetails, isWhole else { return }
    satisfiedShare = scores.satisfiedShare.map(precision.share)
    shareStep = precision.shareStep
    shares = scores.counts.map { count in
      PrimarySuppression.applies(to: count)
        ? nil : precision.share(Double(count) / Double(scores.count))
    }
  }

  /// The same without the index and what follows from it.
  var withoutIndex: ShownScores {
    var scores = self
    (scores.index, scores.indexStep, scores.certainty) = (nil, nil, .unknown(.tooFew))
    return scores
  }

  /// What was told earlier.
  package init(
    count: RoundedCount, index: Double?, indexStep: Double?, certainty: Certainty,
    satisfiedShare: Double? = nil, shares: [Double?]? = nil, shareStep: Double? = nil
  ) {
    (self.count, self.index, self.indexStep) = (count, index, indexStep)
    (self.certainty, self.satisfiedShare) = (certainty, satisfiedShare)
    (self.shares, self.shareStep) = (shares, shareStep)
  }
}
