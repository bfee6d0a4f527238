import KioskModel

/// The recoding of ratings, so that every published class has at least five.
///
/// Each rating is in exactly one class, so classes can be added up but not subtracted from each
/// other. `RatingSuppression` covers combinations with other tables.
struct Recoding: Sendable {
  /// The groups of ratings, sorted.
  let groups: [RatedGroup]
  /// The number of ratings in each group.
  let counts: [Int]
  /// The level of detail of each group.
  private(set) var details: [Detail]

  /// A class: groups with equal published properties.
  struct Class: Sendable {
    var told: PublishedGroup
    /// The indices of its groups.
    var groups: [Int]
    /// The number of ratings.
    var count: Int
  }

  /// The most detailed recoding possible for some groups: a class that is too small at a level
  /// moves to the next.
  init(_ counted: [RatedGroup: Int]) {
    let sorted = counted.sorted { $0.key < $1.key }
    groups = sorted.map(\.key)
    counts = sorted.map(\.value)
    details = groups.map { _ in .session }
    for detail in Detail.allCases where detail != .period {
      for small in classes(at: detail) where small.count < SecondarySuppression.fewest {
        lower(small, to: detail.next)
      }
    }
    // If the class at the last level is too small, the smallest other class is merged into it.
    // Leaving it out instead would disclose its size to anybody who knows the total.
    while let rest = classes(at: .period).first, rest.count < SecondarySuppression.fewest,
      let smallest = smallestClass()
    {
      lower(smallest, to: .period)
    }
  }

  /// Whether there are too few ratings to publish any.
  var isTooFew: Bool { counts.reduce(0, +) < SecondarySuppression.fewest }

  /// The classes, in the order of their first groups.
  var classes: [Class] { makeClasses(groups.indices) }

  /// The smallest class above the last level; nil if there is none.
  func smallestClass() -> Class? {
    makeClasses(groups.indices.filter { details[$0] != .period }).min { $0.count < $1.count }
  }

  /// Moves all groups of a class to a level.
  mutating func lower(_ lowered: Class, to detail: Detail) {
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
        classes[index].count += counts[place]
      } else {
        known[told] = classes.count
        classes.append(Class(told: told, groups: [place], count: counts[place]))
      }
    }
    return classes
  }
}

extension RatedGroup: Comparable {
  /// Sorts by day, session, age, language and hour, so that the same ratings give the same classes.
  static func < (one: RatedGroup, other: RatedGroup) -> Bool {
    func order(_ group: RatedGroup) -> (LocalDate, String, String, String, Int) {
      (
        group.day, group.session?.description ?? "", group.band?.rawValue ?? "", group.language,
        group.hour
      )
    }
    return order(one) < order(other)
  }
}

extension Recoding {
  /// The published properties of a group.
  func told(_ group: Int) -> PublishedGroup { groups[group].told(details[group]) }
}
