import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// No suppressed group can be calculated from what is shown.
@Suite struct DisclosureGuardTests {
  private typealias Cell = SecondarySuppression.Cell

  private func hidden(_ cells: [(Int, [Int])], _ counts: [Int]) -> [Int] {
    SecondarySuppression(cells: cells.map { Cell(table: $0, atoms: $1) }, counts: counts).hidden()
      .sorted()
  }

  @Test func enoughEverywhereHidesNothing() {
    #expect(hidden([(0, [0, 1]), (1, [0]), (1, [1])], [5, 9]) == [])
  }

  @Test func oneOfTooFewTakesTheNextSmallestWithIt() {
    // A total of 40 in groups of 3, 7, 10 and 20.
    let cells = [(0, [0, 1, 2, 3]), (1, [0]), (1, [1]), (1, [2]), (1, [3])]
    #expect(hidden(cells, [3, 7, 10, 20]) == [1, 2])
    // Two small groups protect each other, unless they are too small together.
    #expect(hidden(cells, [3, 4, 10, 23]) == [1, 2])
    #expect(hidden(cells, [1, 2, 10, 27]) == [1, 2, 3])
  }

  @Test func tooFewInAllHidesAll() {
    #expect(hidden([(0, [0, 1]), (1, [0]), (1, [1])], [2, 2]) == [0, 1, 2])
  }

  @Test func aTableThatDividesAnotherWayDoesNotTellEither() {
    // Activities of 3, 17, 6 and 20; the first two are of one kind, the others of another.
    let activities = [(1, [0]), (1, [1]), (1, [2]), (1, [3])]
    let cells = [(0, [0, 1, 2, 3])] + activities + [(2, [0, 1]), (2, [2, 3])]
    let hidden = hidden(cells, [3, 17, 6, 20])
    // Suppressing only the activity of 6 is not enough: 20 of the kind minus 17 is 3.
    #expect(hidden.contains(1))
    #expect(hidden.contains(2) || (hidden.contains(5) && hidden.contains(6)))
  }

  @Test func noHiddenGroupHasOneValueOnly() {
    for seed in Soak.seeds(60, "disclosure") {
      var random = SplitMix64(seed: seed)
      // Atoms in a grid with up to three dimensions.
      let ways = (0..<random.number(in: 1...3)).map { _ in random.number(in: 2...3) }
      let atoms = ways.reduce(1, *)
      let counts = (0..<atoms).map { _ in
        random.chance(percent: 50) ? random.number(in: 0...3) : random.number(in: 4...9)
      }
      var cells = [Cell(table: 0, atoms: Array(0..<atoms))]
      for (way, size) in ways.enumerated() {
        let stride = ways[..<way].reduce(1, *)
        for value in 0..<size {
          cells.append(
            Cell(table: way + 1, atoms: (0..<atoms).filter { $0 / stride % size == value }))
        }
      }
      let hidden = SecondarySuppression(cells: cells, counts: counts).hidden()
      let sums = cells.map { $0.atoms.reduce(0) { $0 + counts[$1] } }
      for (index, sum) in sums.enumerated() where 1..<SecondarySuppression.fewest ~= sum {
        #expect(hidden.contains(index), "seed \(seed)")
      }
      // An attacker who combines what is shown, with floating-point numbers instead of arithmetic
      // modulo a prime.
      let shown = cells.indices.filter { !hidden.contains($0) }
      for index in hidden where 1..<SecondarySuppression.fewest ~= sums[index] {
        #expect(
          !Self.isCombination(cells[index], of: shown.map { cells[$0] }, atoms: atoms),
          "cell \(index) of \(sums[index]), seed \(seed)")
      }
    }
  }

  @Test func whatIsLeftOfAGroupIsNotSmall() {
    // A Saturday with six ratings, of which five are of the café.
    let cafe = [(0, [0, 1, 2]), (1, [0]), (1, [1, 2]), (2, [0, 1]), (2, [2])]
    #expect(hidden(cafe, [5, 1, 20]).contains { [1, 3].contains($0) })
    #expect(hidden(cafe, [5, 5, 20]) == [])
    // A kind with eight ratings, of which six are of one activity and two of two others.
    let kind = [(0, [0, 1, 2, 3])] + (0..<4).map { (1, [$0]) } + [(2, [0, 1, 2]), (2, [3])]
    let hidden = Set(hidden(kind, [6, 1, 1, 30]))
    #expect(hidden.isSuperset(of: [2, 3]) && (hidden.contains(1) || hidden.contains(5)))
  }

  @Test func rowsThatShareFewAnswersAreNotToldByStandingThere() {
    // Fifteen ratings, ten of them in one language: five other languages share five ratings.
    let cells = [(0, Array(0..<6))] + (0..<6).map { (1, [$0]) }
    #expect(hidden(cells, [10, 1, 1, 1, 1, 1]).contains(1))
    // Two rows that share eight ratings may have seven and one, or four and four.
    #expect(hidden([(0, [0, 1, 2])] + (0..<3).map { (1, [$0]) }, [10, 4, 4]) == [2, 3])
  }

  @Test func whatComesBesideAReportTellsNothingOfIt() {
    func shown(_ extras: [[Int]], beside rows: [(Int, [Int])], _ counts: [Int]) -> [Bool] {
      let table = (rows.map(\.0).max() ?? 0) + 1
      let cells = (rows + extras.map { (table, $0) }).map { Cell(table: $0, atoms: $1) }
      let hidden = SecondarySuppression(cells: cells, counts: counts, hasExtras: true).hidden()
      return extras.indices.map { !hidden.contains(rows.count + $0) }
    }
    // Three months of two parts each; the second part of the last month has three ratings.
    let counts = [10, 10, 10, 10, 10, 3]
    let months = [(0, [0, 1, 2, 3, 4, 5]), (1, [0, 1]), (1, [2, 3]), (1, [4, 5])]
    let one = { (sum: [Int]) in shown([sum], beside: months, counts)[0] }
    #expect(one([0, 1, 2]) && one([0, 1, 2, 3]) && one([0, 1, 2, 3, 4, 5]))
    // All but three ratings; a month and three ratings; three ratings.
    #expect(!one([0, 1, 2, 3, 4]) && !one([0, 1, 5]) && !one([5]))
    // A row that is suppressed because it would disclose another stays suppressed.
    let kinds = [(0, [0, 1, 2]), (1, [0]), (1, [1]), (1, [2])]
    #expect(shown([[0], [1]], beside: kinds, [20, 6, 3]) == [true, false])
    // A year and its quarters, the last of which is too small.
    let year = shown([[0, 1, 2, 3], [0], [1], [2], [3]], beside: [(0, [4])], [90, 91, 92, 3, 20])
    #expect(year == [true, true, true, false, false])
    // Two periods that differ by two ratings.
    #expect(shown([[0], [0, 1]], beside: [(0, [2])], [73, 2, 40]) == [true, false])
  }

  @Test func noUnionOfRowsLeavesASmallRest() {
    for seed in Soak.seeds(60, "remainders") {
      var random = SplitMix64(seed: seed)
      let counts = (0..<10).map { _ in random.number(in: 1...9) }
      var cells = [Cell(table: 0, atoms: Array(0..<10))]
      for table in 1...3 {
        let rows = (0..<10).map { _ in random.number(in: 0...3) }
        for row in 0...3 {
          cells.append(Cell(table: table, atoms: (0..<10).filter { rows[$0] == row }))
        }
      }
      let hidden = SecondarySuppression(cells: cells, counts: counts).hidden()
      func number(_ atoms: Set<Int>) -> Int { atoms.reduce(0) { $0 + counts[$1] } }
      let shown = cells.indices.filter { !hidden.contains($0) }.map { cells[$0] }
      for one in shown {
        let own = Set(one.atoms)
        for table in 1...3 {
          let rows = shown.filter { $0.table == table }.map { Set($0.atoms) }
          for pick in 0..<(1 << rows.count) {
            let union = rows.indices.filter { pick & (1 << $0) != 0 }
              .reduce(into: Set<Int>()) { $0.formUnion(rows[$1]) }
            guard !union.isEmpty else { continue }
            if union.isSubset(of: own) {
              #expect(!(1..<5).contains(number(own.subtracting(union))), "seed \(seed)")
            }
            if union.isSuperset(of: own) {
              #expect(!(1..<5).contains(number(union.subtracting(own))), "seed \(seed)")
            }
          }
          // The suppressed rows inside it share the rest: each may have five.
          let inside = cells.indices.filter {
            cells[$0].table == table && !cells[$0].atoms.isEmpty
              && own.isSuperset(of: cells[$0].atoms)
          }
          let secret = inside.filter { hidden.contains($0) }
          let rest = secret.reduce(0) { $0 + number(Set(cells[$1].atoms)) }
          let covered = inside.reduce(into: Set<Int>()) { $0.formUnion(cells[$1].atoms) }
          if secret.count > 1, covered == own {
            #expect(rest - secret.count >= 4, "seed \(seed)")
          }
        }
      }
    }
  }

  /// Whether a cell is a linear combination of others, by a least-squares fit without residual.
  private static func isCombination(_ cell: Cell, of others: [Cell], atoms: Int) -> Bool {
    func indicator(_ cell: Cell) -> [Double] {
      (0..<atoms).map { cell.atoms.contains($0) ? 1 : 0 }
    }
    // Gram–Schmidt orthogonalisation.
    var basis: [[Double]] = []
    func reduced(_ vector: [Double]) -> [Double] {
      basis.reduce(vector) { rest, unit in
        let share = zip(rest, unit).map(*).reduce(0, +)
        return zip(rest, unit).map { $0 - share * $1 }
      }
    }
    for other in others {
      let rest = reduced(indicator(other))
      let length = rest.map { $0 * $0 }.reduce(0, +).squareRoot()
      if length > 1e-6 { basis.append(rest.map { $0 / length }) }
    }
    return !cell.atoms.isEmpty
      && reduced(indicator(cell)).map { $0 * $0 }.reduce(0, +) < 1e-9
  }
}
