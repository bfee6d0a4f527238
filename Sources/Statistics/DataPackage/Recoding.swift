import KioskModel

/// The local recoding of a month's ratings, so that every published class has a multiple of five, of at
/// least two scores (k-anonymity and l-diversity, as in sdcMicro and ARX; counts rounded as in reports).
///
/// Each rating is in one class, so classes can be added up but not subtracted from each other. What
/// is over a multiple of five goes on to the next class, drawn by lot: exact numbers beside the rounded
/// ones of a report would give the groups that lie between them. A month is recoded by itself, so a
/// package of more months has the same rows.
struct Recoding: Sendable {
  /// A class: ratings with equal published properties.
  struct Class: Sendable {
    var told: PublishedGroup
    /// The properties of any of its ratings.
    var group: RatedGroup
    /// The indices of its ratings.
    var ratings: [Int]
  }

  private let groups: [RatedGroup]
  private let scores: [Int]
  /// The level of detail of each rating; nil if it is left out.
  private var details: [Detail?]

  /// The minimum number of different scores in a class: if all are alike, everybody in it is known to
  /// have given that one.
  static let fewestScores = 2

  /// The most detailed recoding possible for some ratings, in an order that is unknown to readers.
  init(_ ratings: [(group: RatedGroup, score: Int)]) {
    groups = ratings.map(\.group)
    scores = ratings.map(\.score)
    details = ratings.map { _ in .session }
    for detail in Detail.allCases where detail != .month {
      for one in classes(at: detail) { move(goingOn(one), to: detail.next) }
    }
    while let rest = classes(at: .month).first {
      let over = goingOn(rest)
      // Fewer than five are left out, so that the total is not exact either.
      guard over.count == rest.ratings.count, !PrimarySuppression.applies(to: over.count) else {
        move(over, to: nil)
        break
      }
      // All are alike: the smallest other class is merged into them.
      let others = Detail.allCases.dropLast().flatMap { classes(at: $0) }
      guard let smallest = others.min(by: { $0.ratings.count < $1.ratings.count }) else {
        move(over, to: nil)
        break
      }
      move(smallest.ratings[...], to: .month)
    }
  }

  /// The classes, in the order of their details and first ratings.
  var classes: [Class] { Detail.allCases.flatMap { classes(at: $0) } }

  /// The ratings of a class that go on to the next level: those over a multiple of five, or all if the
  /// others may not be published.
  private func goingOn(_ one: Class) -> ArraySlice<Int> {
    let over = one.ratings.count % RoundedCount.smallestBase
    let kept = one.ratings.dropFirst(over)
    let isEnough =
      !PrimarySuppression.applies(to: kept.count)
      && Set(kept.map { scores[$0] }).count >= Self.fewestScores
    return isEnough ? one.ratings.prefix(over) : one.ratings[...]
  }

  /// Moves ratings to a level.
  private mutating func move(_ ratings: ArraySlice<Int>, to detail: Detail?) {
    for rating in ratings { details[rating] = detail }
  }

  private func classes(at detail: Detail) -> [Class] {
    var known: [PublishedGroup: Int] = [:]
    var classes: [Class] = []
    for (rating, group) in groups.enumerated() where details[rating] == detail {
      let told = group.told(detail)
      if let index = known[told] {
        classes[index].ratings.append(rating)
      } else {
        known[told] = classes.count
        classes.append(Class(told: told, group: group, ratings: [rating]))
      }
    }
    return classes
  }
}
