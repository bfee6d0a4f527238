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

  /// The table of each cell, and how many answers it has.
  private let tables: [Int]
  private let answers: [Int]
  private let counts: [Int]
  /// The atoms of cells of too few.
  private var small: [Int: Set<Int>] = [:]
  /// For each cell the sum of random vectors of its atoms: combinations of cells are the same
  /// combinations of these, and chance makes others in one case of two thousand million, in which
  /// more is hidden than need be. Empty where there is nothing to hide.
  private var vectors: [[UInt64]] = []
  /// How many entries of an atom's vector are not nought: enough that many atoms differ.
  private static let entries = 4

  /// Groups over atoms with some answers each.
  public init(cells: [Cell], counts: [Int]) {
    var holders: [[Int]] = counts.map { _ in [] }
    for (index, cell) in cells.enumerated() {
      for atom in cell.atoms { holders[atom].append(index) }
    }
    self.init(tables: cells.map(\.table), counts: counts) { atom, each in
      for cell in holders[atom] { each(cell) }
    }
  }

  /// The groups of tables, which are named by their keys, with the whole before them all.
  init(tables: [[String]], of sorting: Sorting) {
    var places: [Int] = [0]
    // For each column and number the cells that it counts for, in one row of numbers: a long report
    // looks them up millions of times.
    var cells: [Int] = []
    var starts: [Int] = []
    var firstOfColumn: [Int] = []
    for (table, keys) in tables.enumerated() {
      let first = places.count
      let byKey = Dictionary(uniqueKeysWithValues: zip(keys, first...))
      firstOfColumn.append(starts.count)
      for list in sorting.columns[table].lists {
        starts.append(cells.count)
        cells += list.compactMap { byKey[$0] }
      }
      places += keys.map { _ in table + 1 }
    }
    starts.append(cells.count)
    let (flat, begins, bases) = (cells, starts, firstOfColumn)
    let numbers = sorting.places
    self.init(tables: places, counts: sorting.counts) { atom, each in
      each(0)
      for column in bases.indices {
        let list = bases[column] + Int(numbers[atom * bases.count + column])
        for place in begins[list]..<begins[list + 1] { each(flat[place]) }
      }
    }
  }

  /// - Parameter holders: Calls its second argument with each cell of an atom.
  private init(tables: [Int], counts: [Int], holders: (Int, (Int) -> Void) -> Void) {
    self.tables = tables
    self.counts = counts
    var answers = tables.map { _ in 0 }
    var isEmpty = tables.map { _ in true }
    for (atom, count) in counts.enumerated() {
      holders(atom) {
        answers[$0] += count
        isEmpty[$0] = false
      }
    }
    self.answers = answers
    let tooFew = answers.map { $0 < Self.fewest }
    guard zip(tooFew, isEmpty).contains(where: { $0 && !$1 }) else { return }
    // A few more than there are cells, so that cells that differ also differ here.
    let width = tables.count + tables.count / 4 + 16
    var sums = Array(repeating: UInt64(0), count: tables.count * width)
    var small: [Int: Set<Int>] = [:]
    var entries = Array(repeating: (place: 0, value: UInt64(0)), count: Self.entries)
    var random = SplitMix64(seed: 0x5452_4147)
    for atom in counts.indices {
      for entry in 0..<Self.entries {
        entries[entry] = (
          Int(random.next() % UInt64(width)), Residue.rest(random.next() >> 1)
        )
      }
      holders(atom) { cell in
        for (place, value) in entries {
          let place = cell * width + place
          sums[place] = Residue.rest(sums[place] &+ value)
        }
        if tooFew[cell] { small[cell, default: []].insert(atom) }
      }
    }
    self.small = small
    vectors = tables.indices.map { Array(sums[($0 * width)..<(($0 + 1) * width)]) }
  }

  /// The cells that are not shown: those of too few, and with the most important shown first
  /// whatever would then tell one of them.
  ///
  /// Tables come with the most important first, the whole of the report before them all, and in a
  /// table the largest groups matter most.
  public func hidden() -> Set<Int> {
    var hidden = Set(answers.indices.filter { answers[$0] < Self.fewest })
    guard !vectors.isEmpty else { return hidden }
    var span = VectorSpan(secrets: secrets)
    let shown = answers.indices.filter { !hidden.contains($0) }
      .sorted { (tables[$0], -answers[$0], $0) < (tables[$1], -answers[$1], $1) }
    for cell in shown where !span.admit(vectors[cell]) { hidden.insert(cell) }
    return hidden
  }

  /// What must not be worked out: each group of too few, and those of a table together if they are
  /// too few even so.
  private var secrets: [[UInt64]] {
    let cells = small.keys.sorted()
    var secrets = cells.map { vectors[$0] }
    for (_, together) in Dictionary(grouping: cells, by: { tables[$0] }) where together.count > 1 {
      let atoms = together.reduce(into: Set<Int>()) { $0.formUnion(small[$1] ?? []) }
      guard atoms.reduce(0, { $0 + counts[$1] }) < Self.fewest else { continue }
      secrets.append(
        together.dropFirst().reduce(vectors[together[0]]) { sum, cell in
          zip(sum, vectors[cell]).map { Residue.rest($0 &+ $1) }
        })
    }
    return secrets
  }
}
