/// The recoding of the answers to one question in a month: no answer shows more detail than its rating, and no
/// published class has fewer than five answers, or so few ratings without an answer that the
/// answers are disclosed.
struct AnswerRecoding: Sendable {
  /// A class of ratings, with the number of its answers.
  struct Unit: Sendable {
    /// Any group of the class.
    var group: RatedGroup
    /// The level of detail of the class.
    var detail: Detail
    /// The number of ratings.
    var ratings: Int
    /// The number of ratings with an answer.
    var answers: Int
  }

  /// The level of detail of the answers of each unit; nil if there are too few answers to publish
  /// any.
  private(set) var details: [Detail]?
  private let units: [Unit]

  /// The most detailed recoding possible for the answers of some classes.
  init(_ units: [Unit]) {
    self.units = units
    var details = units.map(\.detail)
    func classes(at detail: Detail) -> [PublishedGroup: [Int]] {
      Dictionary(grouping: units.indices.filter { details[$0] == detail }) {
        units[$0].group.told(detail)
      }
    }
    for detail in Detail.allCases where detail != .month {
      for places in classes(at: detail).values where !isEnough(places) {
        for place in places { details[place] = detail.next }
      }
    }
    while let rest = classes(at: .month).values.first, !isEnough(rest) {
      let others = Detail.allCases.dropLast().flatMap { classes(at: $0).values }
      guard
        let smallest = others.min(by: { (answers($0), $0[0]) < (answers($1), $1[0]) })
      else { break }
      for place in smallest { details[place] = .month }
    }
    self.details = answers(Array(units.indices)) < PrimarySuppression.fewest ? nil : details
  }

  /// Whether a class has enough answers and neither the answers nor the missing ones can be
  /// calculated in smaller numbers; units in which everybody answered can be subtracted, so they
  /// are left out of that check.
  private func isEnough(_ places: [Int]) -> Bool {
    let some = places.filter { units[$0].answers < units[$0].ratings }
    let (given, missing) = (
      answers(some), some.reduce(0) { $0 + units[$1].ratings } - answers(some)
    )
    return answers(places) >= PrimarySuppression.fewest
      && [given, missing].allSatisfy { $0 == 0 || $0 >= PrimarySuppression.fewest }
  }

  private func answers(_ places: [Int]) -> Int { places.reduce(0) { $0 + units[$1].answers } }
}
