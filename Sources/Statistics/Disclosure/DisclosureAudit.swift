import KioskModel

/// A disclosure audit: random counts that differ from the true ones but lead to the same published
/// tables.
///
/// Nobody who has only the tables can distinguish these counts from the true ones. A group whose
/// count differs here therefore cannot be calculated, whatever is added and subtracted; a group
/// whose count is the same can be, since the change is random with the only condition that no
/// published sum changes (linear algebra modulo a prime; the probability of a false alarm is about
/// 1 in 2³¹, and an actual disclosure is never missed).
struct DisclosureAudit: Sendable {
  /// The published counts, given in two forms that only differ in the time they take.
  struct Published: Sendable {
    /// The class in which each part is counted; nil for none. Classes share no parts.
    var classes: [Int?]
    /// The parts of each other published sum.
    var sums: [[Int]]
  }

  private let published: Published
  private let members: [Int: [Int]]
  private let echelon: RowEchelonForm
  private let width: Int
  /// The change of each part's count.
  private let changes: [UInt64]

  /// An audit of published counts.
  init(_ published: Published) {
    self.published = published
    var members: [Int: [Int]] = [:]
    for (part, index) in published.classes.enumerated() {
      if let index { members[index, default: []].append(part) }
    }
    self.members = members
    // There must be more dimensions than conditions.
    let width = published.sums.count + 4
    self.width = width
    var holders = published.classes.map { _ in [Int]() }
    for (sum, parts) in published.sums.enumerated() {
      for part in parts { holders[part].append(sum) }
    }
    var sums = published.sums.map { _ in [UInt64](repeating: 0, count: width) }
    Self.forEachMove(published.classes, members, width) { part, move in
      for sum in holders[part] { Self.add(move, to: &sums[sum]) }
    }
    echelon = RowEchelonForm(sums, width: width)
    var random = SplitMix64(seed: 0x41_4C49_4249)
    let direction = echelon.orthogonal(&random)
    var changes = published.classes.map { _ in UInt64(0) }
    Self.forEachMove(published.classes, members, width) { part, move in
      var change: UInt64 = 0
      for place in 0..<width {
        change = (change + move[place] * direction[place]) % ModularArithmetic.prime
      }
      changes[part] = change
    }
    self.changes = changes
  }

  /// Whether the total count of some parts can be calculated.
  func tells(_ parts: some Sequence<Int>) -> Bool {
    parts.reduce(0) { ($0 + changes[$1]) % ModularArithmetic.prime } == 0
  }

  /// The published sums and classes from which the total count of some parts can be calculated.
  func sources(of parts: [Int]) -> (sums: [Int], classes: [Int]) {
    var wanted = [UInt64](repeating: 0, count: width)
    for part in parts { Self.add(move(of: part), to: &wanted) }
    guard let times = echelon.combination(for: wanted) else { return ([], []) }
    let sums = times.indices.filter { times[$0] != 0 }
    var reached: [Int: UInt64] = [:]
    for sum in sums {
      for part in published.sums[sum] {
        reached[part] = ((reached[part] ?? 0) + times[sum]) % ModularArithmetic.prime
      }
    }
    let inside = Set(parts)
    let classes = members.filter { _, parts in
      guard let part = parts.first else { return false }
      return (reached[part] ?? 0) != (inside.contains(part) ? 1 : 0)
    }
    return (sums, classes.keys.sorted())
  }

  private func move(of part: Int) -> [UInt64] {
    guard let index = published.classes[part], let parts = members[index], part == parts.last
    else { return Self.steps(part, width) }
    return Self.opposite(parts, width)
  }

  /// Calls `body` with a vector for each part; the vectors of a class add up to zero.
  private static func forEachMove(
    _ classes: [Int?], _ members: [Int: [Int]], _ width: Int, _ body: (Int, [UInt64]) -> Void
  ) {
    for part in classes.indices where classes[part] == nil { body(part, steps(part, width)) }
    for parts in members.values {
      var sum = [UInt64](repeating: 0, count: width)
      for part in parts.dropLast() {
        let steps = steps(part, width)
        add(steps, to: &sum)
        body(part, steps)
      }
      if let last = parts.last {
        body(last, sum.map { (ModularArithmetic.prime - $0) % ModularArithmetic.prime })
      }
    }
  }

  /// The vector of the last part of a class.
  private static func opposite(_ parts: [Int], _ width: Int) -> [UInt64] {
    var sum = [UInt64](repeating: 0, count: width)
    for part in parts.dropLast() { add(steps(part, width), to: &sum) }
    return sum.map { (ModularArithmetic.prime - $0) % ModularArithmetic.prime }
  }

  private static func steps(_ part: Int, _ width: Int) -> [UInt64] {
    var random = SplitMix64(seed: UInt64(part) &* 0x9E37_79B9 &+ 1)
    return (0..<width).map { _ in random.next() % ModularArithmetic.prime }
  }

  private static func add(_ vector: [UInt64], to sum: inout [UInt64]) {
    for place in sum.indices {
      let next = sum[place] + vector[place]
      sum[place] = next < ModularArithmetic.prime ? next : next - ModularArithmetic.prime
    }
  }
}
