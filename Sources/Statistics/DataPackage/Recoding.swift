import KioskModel

/// Which ratings are told how much of, so that nobody is in a class of fewer than five.
///
/// Every rating is in one class only, so that classes can be added to greater ones, but none can be
/// taken from another. What other tables tell besides is the matter of `RatingSuppression`.
struct Recoding: Sendable {
  /// The groups of ratings.
  let groups: [RatedGroup]
  /// How many ratings each has.
  let counts: [Int]
  /// How much is told of each.
  private(set) var details: [Detail]

  /// A class: of its groups the same is told.
  struct Class: Sendable {
    var told: PublishedGroup
    /// The places of its groups.
    var groups: [Int]
    /// How many ratings it has.
    var count: Int
  }

  /// As much as can be told of groups by themselves: what is too few on a step goes on to the next.
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
    // Those that are left may be few: they take the smallest class with them, and are not left out,
    // since whoever knows how many there were in all would know how many were.
    while let rest = classes(at: .period).first, rest.count < SecondarySuppression.fewest,
      let smallest = smallestClass()
    {
      lower(smallest, to: .period)
    }
  }

  /// Whether there are too few for anything to be told.
  var isTooFew: Bool { counts.reduce(0, +) < SecondarySuppression.fewest }

  /// The classes, in the order of their first groups.
  var classes: [Class] { makeClasses(groups.indices) }

  /// The smallest class of which something is told.
  func smallestClass() -> Class? {
    makeClasses(groups.indices.filter { details[$0] != .period }).min { $0.count < $1.count }
  }

  /// Tells less of all that is in a class.
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
  /// By day, session, age, language and hour, so that the same ratings give the same classes.
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
  /// What is told of a group.
  func told(_ group: Int) -> PublishedGroup { groups[group].told(details[group]) }
}
