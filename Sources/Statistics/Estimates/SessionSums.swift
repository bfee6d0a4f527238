/// The sums of a group's ratings by session, as far as something can be concluded from them.
package struct SessionSums: Sendable, Hashable {
  /// The sums of a session's ratings.
  struct Sum: Sendable, Hashable {
    /// The session's number.
    let session: Int32
    var count = 0
    /// The sum of the steps above the lowest.
    var steps = 0
  }

  /// The sums in the order of the sessions' numbers; empty once there are so many sessions over so
  /// long that nothing is concluded from them.
  private(set) var sums: [Sum] = []
  /// The first and last day; nil without ratings.
  private var days: ClosedRange<Int>?
  /// Whether the same person may have rated more often than anything can be concluded from.
  private(set) var isRepeated = false

  /// How often the same person is taken to answer in a week.
  static let timesAWeek = 2
  /// The most times that the same person may have answered: those of a month, which has days in five
  /// weeks.
  static let mostRepeats = 5 * timesAWeek

  /// No ratings.
  package init() {}

  /// Adds ratings of a session; the ratings of one session are added after each other.
  ///
  /// - Parameters:
  ///   - step: The score's step above the lowest.
  package mutating func add(session: Int32, day: Int, step: Int, times count: Int) {
    guard !isRepeated else { return }
    days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    if sums.last?.session != session { sums.append(Sum(session: session)) }
    let last = sums.count - 1
    sums[last].count += count
    sums[last].steps += step * count
    giveUpIfRepeated()
  }

  /// Adds the sums of another part of a group.
  package static func += (one: inout SessionSums, other: SessionSums) {
    if let days = other.days {
      let own = one.days ?? days
      one.days =
        min(own.lowerBound, days.lowerBound)...max(own.upperBound, days.upperBound)
    }
    if other.isRepeated { one.isRepeated = true }
    var sums: [Sum] = []
    for next in (one.sums + other.sums).sorted(by: { $0.session < $1.session }) {
      if let last = sums.last, last.session == next.session {
        sums[sums.count - 1].count += next.count
        sums[sums.count - 1].steps += next.steps
      } else {
        sums.append(next)
      }
    }
    one.sums = sums
    one.giveUpIfRepeated()
  }

  /// How many times the same person may have rated: twice a week, and once in a session.
  ///
  /// Anonymous answers do not tell it, so this is assumed and not measured.
  var repeats: Int { min(sums.count, weeks * Self.timesAWeek) }

  private var weeks: Int {
    days.map { ($0.upperBound - $0.lowerBound) / 7 + 1 } ?? 0
  }

  private mutating func giveUpIfRepeated() {
    if repeats > Self.mostRepeats { isRepeated = true }
    // What is given up needs no memory; ten years have many sessions.
    if isRepeated { sums = [] }
  }
}
