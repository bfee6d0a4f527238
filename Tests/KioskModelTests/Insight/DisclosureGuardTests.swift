import Testing

@testable import KioskModel

/// Nobody works out a hidden group from what is shown.
@Suite struct DisclosureGuardTests {
  private typealias Cell = DisclosureGuard.Cell

  private func hidden(_ cells: [(Int, [Int])], _ counts: [Int]) -> [Int] {
    DisclosureGuard(cells: cells.map { Cell(table: $0, atoms: $1) }, counts: counts).hidden()
      .sorted()
  }

  @Test func enoughEverywhereHidesNothing() {
    #expect(hidden([(0, [0, 1]), (1, [0]), (1, [1])], [5, 9]) == [])
  }

  @Test func oneOfTooFewTakesTheNextSmallestWithIt() {
    // A total of 40 in groups of 3, 7, 10 and 20.
    let cells = [(0, [0, 1, 2, 3]), (1, [0]), (1, [1]), (1, [2]), (1, [3])]
    #expect(hidden(cells, [3, 7, 10, 20]) == [1, 2])
    // Two of too few hide each other, unless they are too few together.
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
    // Hiding the activity of 6 alone would not do: 20 of the kind less 17 is 3.
    #expect(hidden.contains(1))
    #expect(hidden.contains(2) || (hidden.contains(5) && hidden.contains(6)))
  }

  @Test func noHiddenGroupHasOneValueOnly() throws {
    for seed in Soak.seeds(60, "disclosure") {
      var random = SplitMix64(seed: seed)
      // Atoms in a grid of up to three ways to divide them.
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
      let hidden = DisclosureGuard(cells: cells, counts: counts).hidden()
      let sums = cells.map { $0.atoms.reduce(0) { $0 + counts[$1] } }
      for (index, sum) in sums.enumerated() where sum < DisclosureGuard.fewest {
        #expect(hidden.contains(index), "seed \(seed)")
      }
      // An attacker who tries to combine what is shown, with fractions instead of a prime.
      let shown = cells.indices.filter { !hidden.contains($0) }
      for index in hidden where sums[index] < DisclosureGuard.fewest {
        #expect(
          !Self.isCombination(cells[index], of: shown.map { cells[$0] }, atoms: atoms),
          "cell \(index) of \(sums[index]), seed \(seed)")
      }
    }
  }

  /// Whether the least squares fit of a cell by others leaves nothing over.
  private static func isCombination(_ cell: Cell, of others: [Cell], atoms: Int) -> Bool {
    func indicator(_ cell: Cell) -> [Double] {
      (0..<atoms).map { cell.atoms.contains($0) ? 1 : 0 }
    }
    // Gram and Schmidt.
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
