import KioskModel

/// Other counts than the true ones that would have led to the same tables.
///
/// Whoever has the tables cannot tell these counts from the true ones. So a group whose count is
/// another here cannot be worked out, whatever is added to and taken from each other; and one whose
/// count is the same here can be, since the difference is chance: a random change of the counts of
/// all parts, with the only condition that no published sum changes (linear algebra modulo a prime,
/// wrong in one of two thousand million cases, and then to the safe side).
struct DisclosureAudit: Sendable {
  /// What is published, in two forms that differ only in how much time they take.
  struct Published: Sendable {
    /// For each part the class that it is counted in; nil for none. Classes have no part in common.
    var classes: [Int?]
    /// The parts of each other sum.
    var sums: [[Int]]
  }

  private let published: Published
  private let members: [Int: [Int]]
  private let echelon: RowEchelonForm
  private let width: Int
  /// By how much each part differs.
  private let changes: [UInt64]

  /// Counts that lead to the same tables.
  init(_ published: Published) {
    self.published = published
    var members: [Int: [Int]] = [:]
    for (part, index) in published.classes.enumerated() {
      if let index { members[index, default: []].append(part) }
    }
    self.members = members
    // More directions to go in than conditions.
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

  /// Whether the count of some parts together can be worked out.
  func tells(_ parts: some Sequence<Int>) -> Bool {
    parts.reduce(0) { ($0 + changes[$1]) % ModularArithmetic.prime } == 0
  }

  /// The sums and classes from which the count of some parts is worked out.
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

  /// For each part a step in every direction; those of a class add up to nought.
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

  /// The step of the last part of a class.
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
