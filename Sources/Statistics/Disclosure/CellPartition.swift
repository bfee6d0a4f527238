/// The partition of the ratings by several tables.
///
/// An atom is one of the smallest parts into which all tables together divide the ratings. In each
/// table an atom belongs to a class: the set of rows it counts in, which has several rows if the
/// table's rows overlap. Classes are few and atoms many, so calculations are made by class where
/// possible.
struct CellPartition: Sendable {
  /// The number of ratings in each atom; atoms without ratings are skipped.
  private(set) var counts: [Int]
  /// The table of each row.
  private(set) var tables: [Int] = []
  /// The rows of each class.
  private(set) var rows: [[Int]] = []
  /// The table of each class.
  private(set) var homes: [Int] = []
  /// For each table, the class of each atom relative to the table's first class; empty if all atoms
  /// are in the first class.
  private var places: [[Int32]] = []
  private var firsts: [Int] = []
  /// The classes of the additional atoms that come after the others.
  private var others: [[Int]] = []

  /// Atoms that are not yet divided by any table.
  init(counts: [Int]) { self.counts = counts }

  /// Adds the next table.
  ///
  /// - Parameters:
  ///   - count: The number of its rows.
  ///   - classes: The rows of each of its classes.
  ///   - places: The class of each atom; empty if all are in the first class.
  mutating func addTable(rows count: Int, classes: [[Int]], places: [Int32] = []) {
    let (table, first) = (firsts.count, tables.count)
    tables += Array(repeating: table, count: count)
    firsts.append(rows.count)
    rows += classes.map { list in list.map { first + $0 } }
    homes += classes.map { _ in table }
    self.places.append(places)
  }

  /// Adds atoms that count towards rows of only the last table.
  mutating func addAtoms(ofLast atoms: [(place: Int32, count: Int)]) {
    guard let last = firsts.last, !atoms.isEmpty else { return }
    let none = firsts.indices.dropLast().map { table in
      rows.append([])
      homes.append(table)
      return rows.count - 1
    }
    for (place, count) in atoms {
      counts.append(count)
      others.append(none + [last + Int(place)])
    }
  }

  /// All atoms in ranges that can be processed in parallel.
  var parts: [Range<Int>] {
    let middle = counts.count / 2
    return [0..<middle, middle..<counts.count]
  }

  /// Calls `body` with each atom that has ratings and its classes, one for each table.
  func forEachAtom(in atoms: Range<Int>? = nil, _ body: (Int, UnsafeBufferPointer<Int>) -> Void) {
    let atoms = atoms ?? counts.indices
    let width = firsts.count
    let first = counts.count - others.count
    // Atoms are processed in blocks, one table after the other, to use the processor's cache well.
    var classes = (0..<Self.stretch).flatMap { _ in firsts }
    for start in stride(from: atoms.lowerBound, to: min(first, atoms.upperBound), by: Self.stretch)
    {
      let some = start..<min(start + Self.stretch, first, atoms.upperBound)
      for (table, places) in places.enumerated() where !places.isEmpty {
        for atom in some {
          classes[(atom - start) * width + table] = firsts[table] + Int(places[atom])
        }
      }
      classes.withUnsafeBufferPointer { classes in
        for atom in some where counts[atom] > 0 {
          let place = (atom - start) * width
          body(atom, UnsafeBufferPointer(rebasing: classes[place..<(place + width)]))
        }
      }
    }
    for atom in atoms.clamped(to: first..<counts.count) where counts[atom] > 0 {
      others[atom - first].withUnsafeBufferPointer { body(atom, $0) }
    }
  }

  private static let stretch = 512
}
