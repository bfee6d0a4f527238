/// Decides which groups of a report are not shown, so that none of fewer than five answers can be
/// worked out from what is.
///
/// A group is a set of atoms: the smallest parts into which all tables together divide the answers.
/// What is shown are sums over such sets, so that a group can be worked out where its set is a
/// combination of those shown, in the sense of linear algebra; that covers a table and its total,
/// tables that divide the same answers in other ways, and all of them together. It does not cover
/// two reports of periods that overlap.
public struct DisclosureGuard: Sendable {
  /// A group in a table.
  public struct Cell: Sendable {
    /// The table that it stands in.
    public var table: Int
    /// The atoms it is made of.
    public var atoms: [Int]

    /// A group of a table.
    public init(table: Int, atoms: [Int]) {
      self.table = table
      self.atoms = atoms
    }
  }

  /// Groups of fewer answers are not shown.
  public static let fewest = 5

  private let cells: [Cell]
  private let counts: [Int]
  /// For each cell the sum of random vectors of its atoms: combinations of cells are the same
  /// combinations of these, and chance makes others in one case of two thousand million.
  private let vectors: [[UInt64]]

  /// Groups over atoms with some answers each.
  public init(cells: [Cell], counts: [Int]) {
    self.cells = cells
    self.counts = counts
    let width = cells.count + 4
    var random = SplitMix64(seed: 0x5452_4147)
    // One long row of numbers, since this is where a large report spends its time.
    var sums = Array(repeating: UInt64(0), count: cells.count * width)
    var holders: [Int: [Int]] = [:]
    for (index, cell) in cells.enumerated() {
      for atom in cell.atoms { holders[atom, default: []].append(index) }
    }
    for atom in holders.keys.sorted() {
      let vector = (0..<width).map { _ in random.next() % Residue.prime }
      for cell in holders[atom] ?? [] {
        let start = cell * width
        for place in 0..<width {
          let sum = sums[start + place] &+ vector[place]
          sums[start + place] = sum &- (sum < Residue.prime ? 0 : Residue.prime)
        }
      }
    }
    vectors = cells.indices.map { Array(sums[($0 * width)..<(($0 + 1) * width)]) }
  }

  /// The cells that are not shown.
  public func hidden() -> Set<Int> {
    var hidden = Set(cells.indices.filter { answers(cells[$0]) < Self.fewest })
    while let chosen = another(hidden) { hidden.insert(chosen) }
    return hidden
  }

  /// A cell that has to be hidden as well; nil where nothing is told.
  private func another(_ hidden: Set<Int>) -> Int? {
    let shown = cells.indices.filter { !hidden.contains($0) }
    let span = VectorSpan(shown.map { vectors[$0] })
    for vector in secrets(hidden) {
      guard let parts = span.combination(for: vector) else { continue }
      let helpful = parts.map { shown[$0] }
      // Tables come with the most important first, the whole of the report before them all: what
      // has to go goes from the last of them, and there the smallest.
      return helpful.max {
        (cells[$0].table, -answers(cells[$0]), -$0) < (cells[$1].table, -answers(cells[$1]), -$1)
      }
    }
    return nil
  }

  /// What must not be worked out: each group of too few, and those of a table together if they are
  /// too few even so.
  private func secrets(_ hidden: Set<Int>) -> [[UInt64]] {
    var secrets = hidden.sorted().filter {
      answers(cells[$0]) < Self.fewest && !cells[$0].atoms.isEmpty
    }
    .map { vectors[$0] }
    for table in Set(hidden.map { cells[$0].table }).sorted() {
      let together = hidden.filter { cells[$0].table == table }
      let atoms = Set(together.flatMap { cells[$0].atoms })
      guard !atoms.isEmpty, atoms.reduce(0, { $0 + counts[$1] }) < Self.fewest else { continue }
      secrets.append(
        together.sorted().map { vectors[$0] }.reduce(Array(repeating: 0, count: cells.count + 4)) {
          zip($0, $1).map { ($0 + $1) % Residue.prime }
        })
    }
    return secrets
  }

  private func answers(_ cell: Cell) -> Int { cell.atoms.reduce(0) { $0 + counts[$1] } }
}
