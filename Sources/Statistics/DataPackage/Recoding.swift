import KioskModel

/// The local recoding of a month's ratings, so that every published class has at least five, of at
/// least two scores (k-anonymity and l-diversity, as in sdcMicro and ARX).
///
/// Each rating is in exactly one class, so classes can be added up but not subtracted from each
/// other, and a month is recoded by itself, so a package of more months has the same rows.
struct Recoding: Sendable {
  /// The groups of ratings, sorted.
  let groups: [RatedGroup]
  /// The scores of the ratings in each group.
  let scores: [Scores]
  /// The level of detail of each group.
  private(set) var details: [Detail]

  /// A class: groups with equal published properties.
  struct Class: Sendable {
    var told: PublishedGroup
    /// The indices of its groups.
    var groups: [Int]
    /// The scores of its ratings.
    var scores: Scores

    /// The number of ratings.
    var count: Int { scores.count }
    /// Whether it may be published.
    var isEnough: Bool { Recoding.isEnough(scores) }
  }

  /// The minimum number of different scores in a class: if all are alike, everybody in it is known to
  /// have given that one.
  static let fewestScores = 2

  /// The most detailed recoding possible for some groups: a class that is too small at a level
  /// moves to the next.
  init(_ counted: [RatedGroup: Scores]) {
    let sorted = counted.sorted { $0.key < $1.key }
    groups = sorted.map(\.key)
    scores = sorted.map(\.value)
    details = groups.map { _ in .session }
    for detail in Detail.allCases where detail != .month {
      for small in classes(at: detail) where !small.isEnough { lower(small, to: detail.next) }
    }
    // If the class at the last level is too small, the smallest other class is merged into it.
    // Leaving it out instead would disclose its size to anybody who knows the total.
    while let rest = classes(at: .month).first, !rest.isEnough, let smallest = smallestClass() {
      lower(smallest, to: .month)
    }
  }

  /// Whether there are too few ratings to publish any.
  var isTooFew: Bool {
    !Self.isEnough(scores.dropFirst().reduce(into: scores.first ?? Scores()) { $0 += $1 })
  }

  /// The classes, in the order of their first groups.
  var classes: [Class] { makeClasses(groups.indices) }

  private static func isEnough(_ scores: Scores) -> Bool {
    !PrimarySuppression.applies(to: scores.count)
      && scores.counts.count { $0 > 0 } >= fewestScores
  }

  /// The smallest class above the last level; nil if there is none.
  private func smallestClass() -> Class? {
    makeClasses(groups.indices.filter { details[$0] != .month }).min { $0.count < $1.count }
  }

  /// Moves all groups of a class to a level.
  private mutating func lower(_ lowered: Class, to detail: Detail) {
    for group in lowered.groups { details[group] = detail }
  }

  private func classes(at detail: Detail) -> [Class] {
    makeClasses(groups.indices.filter { details[$0] == detail })
  }

  private func makeClasses(_ places: some Sequence<Int>) -> [Class] {
    var known: [PublishedGroup: Int] = [:]
    var classes: [Class] = []
    for place in places {
      let told = groups[place].told(details[place])
      if let index = known[told] {
        classes[index].groups.append(place)
        classes[index].scores += scores[place]
      } else {
        known[told] = classes.count
        classes.append(Class(told: told, groups: [place], scores: scores[place]))
      }
    }
    return classes
  }
}

extension RatedGroup: Comparable {
  /// Sorts by day, session, age and language, so that the same ratings give the same classes.
  static func < (one: RatedGroup, other: RatedGroup) -> Bool {
    func order(_ group: RatedGroup) -> (LocalDate, String, String, String) {
      (group.day, group.session?.description ?? "", group.band?.rawValue ?? "", group.language)
    }
    return order(one) < order(other)
  }
}

extension Recoding {
  /// The published properties of a group.
  func told(_ group: Int) -> PublishedGroup { groups[group].told(details[group]) }
}
