import Testing

@testable import KioskModel

/// Sums over days that overlap tell of no small group that nobody has named.
@Suite struct OverlapGuardTests {
  @Test func whatLiesBetweenASumAndTheRowsAroundItIsNotSmall() {
    // Three months of two parts each; the second part of the last has three answers.
    let counts = [10, 10, 10, 10, 10, 3]
    let months: [Set<Int>] = [[0, 1], [2, 3], [4, 5]]
    func admits(_ parts: Set<Int>, _ asPeriod: Bool = false) -> Bool {
      var guarding = OverlapGuard(counts: counts, tables: [months], whole: [0, 1, 2, 3, 4, 5])
      return guarding.admits(parts, asPeriod: asPeriod)
    }
    #expect(admits([0, 1, 2]))
    #expect(admits([0, 1, 2, 3]))
    // All but three answers: the whole tells them.
    #expect(!admits([0, 1, 2, 3, 4]))
    // A month and three answers.
    #expect(!admits([0, 1, 5]))
    #expect(!admits([5]))
    #expect(admits([0, 1, 2, 3, 4, 5]))
  }

  @Test func twoSumsTellNothingOfEachOther() {
    var guarding = OverlapGuard(counts: [10, 4, 10, 6], tables: [], whole: [3])
    let before: Set<Int> = [0]
    let year: Set<Int> = [0, 1]
    let admitsBefore = guarding.admits(before, asPeriod: true)
    #expect(admitsBefore)
    let admitsYear = guarding.admits(year, asPeriod: true)
    #expect(!admitsYear)
    let admitsOther = guarding.admits([2], asPeriod: true)
    #expect(admitsOther)
    // The two periods that are shown and a part of four answers.
    let admitsBoth = guarding.admits([0, 1, 2], asPeriod: false)
    #expect(!admitsBoth)
  }

  /// No sum that is let through differs from any union of rows of a table by one to four answers.
  @Test func noUnionOfRowsTellsASmallRest() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let counts = (0..<12).map { _ in Int(random.next() % 8) }
      let rows = (0..<12).map { _ in Int(random.next() % 5) }
      let table = (0..<5).map { row in Set((0..<12).filter { rows[$0] == row }) }
      // A row of fewer than five is not shown, so that nobody can add it to others.
      let sizes = table.map { $0.reduce(0) { $0 + counts[$1] } }
      guard sizes.allSatisfy({ $0 == 0 || $0 >= 5 }) else { continue }
      var guarding = OverlapGuard(counts: counts, tables: [table], whole: Set(0..<12))
      let sum = Set((0..<12).filter { _ in random.next() % 2 == 0 })
      guard guarding.admits(sum, asPeriod: false) else { continue }
      for pick in 0..<32 {
        let union = table.indices.filter { pick & (1 << $0) != 0 }
          .reduce(into: Set<Int>()) { $0.formUnion(table[$1]) }
        for (large, small) in [(union, sum), (sum, union)]
        where large.isSuperset(of: small) && !small.isEmpty {
          let rest = large.subtracting(small).reduce(0) { $0 + counts[$1] }
          #expect(!(1..<5).contains(rest), "seed \(seed)")
        }
      }
    }
  }
}
