/// How much is told of the answers to one question: never more than of their ratings, and of no
/// class with fewer than five answers, or so few without one that these are told.
struct AnswerRecoding: Sendable {
  /// A class of ratings, and how many of them answered.
  struct Unit: Sendable {
    /// Any group of the class.
    var group: RatedGroup
    /// How much is told of the class.
    var detail: Detail
    /// How many ratings it has.
    var ratings: Int
    /// How many of them answered.
    var answers: Int
  }

  /// How much is told of the answers of each unit; nil where there are too few to tell anything.
  private(set) var details: [Detail]?
  private let units: [Unit]

  /// As much as can be told of the answers of some classes.
  init(_ units: [Unit]) {
    self.units = units
    var details = units.map(\.detail)
    func classes(at detail: Detail) -> [PublishedGroup: [Int]] {
      Dictionary(grouping: units.indices.filter { details[$0] == detail }) {
        units[$0].group.told(detail)
      }
    }
    for detail in Detail.allCases where detail != .period {
      for places in classes(at: detail).values where !isEnough(places) {
        for place in places { details[place] = detail.next }
      }
    }
    while let rest = classes(at: .period).values.first, !isEnough(rest) {
      let others = Detail.allCases.dropLast().flatMap { classes(at: $0).values }
      guard
        let smallest = others.min(by: { (answers($0), $0[0]) < (answers($1), $1[0]) })
      else { break }
      for place in smallest { details[place] = .period }
    }
    self.details = answers(Array(units.indices)) < SecondarySuppression.fewest ? nil : details
  }

  /// Whether a class has enough answers, and neither those who answered nor those who did not can be
  /// worked out in smaller numbers: classes in which everybody answered can be taken away.
  private func isEnough(_ places: [Int]) -> Bool {
    let some = places.filter { units[$0].answers < units[$0].ratings }
    let (given, missing) = (
      answers(some), some.reduce(0) { $0 + units[$1].ratings } - answers(some)
    )
    return answers(places) >= SecondarySuppression.fewest
      && [given, missing].allSatisfy { $0 == 0 || $0 >= SecondarySuppression.fewest }
  }

  private func answers(_ places: [Int]) -> Int { places.reduce(0) { $0 + units[$1].answers } }
}
