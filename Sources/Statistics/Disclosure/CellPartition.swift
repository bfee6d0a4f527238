/// How several tables divide the same answers.
///
/// An atom is one of the smallest parts into which all tables together divide them. In each table it
/// is in a class: the rows that it counts for, of which there are several where a table's rows
/// overlap. Classes are few and atoms many, so what can be is worked out by class.
struct CellPartition: Sendable {
  /// How many answers each atom has; one of none is left out everywhere.
  private(set) var counts: [Int]
  /// The table of each row.
  private(set) var tables: [Int] = []
  /// The rows that each class counts for.
  private(set) var rows: [[Int]] = []
  /// The table of each class.
  private(set) var homes: [Int] = []
  /// For each table the class of each of the first atoms, as a number from the table's first class
  /// on; empty where all are in that one.
  private var places: [[Int32]] = []
  private var firsts: [Int] = []
  /// The classes of the atoms after those.
  private var others: [[Int]] = []

  /// Atoms that no table divides yet.
  init(counts: [Int]) { self.counts = counts }

  /// Adds the next table.
  ///
  /// - Parameters:
  ///   - count: How many rows it has.
  ///   - classes: Which of them each of its classes counts for.
  ///   - places: The class of each atom; empty where all are in the first.
  mutating func addTable(rows count: Int, classes: [[Int]], places: [Int32] = []) {
    let (table, first) = (firsts.count, tables.count)
    tables += Array(repeating: table, count: count)
    firsts.append(rows.count)
    rows += classes.map { list in list.map { first + $0 } }
    homes += classes.map { _ in table }
    self.places.append(places)
  }

  /// Adds atoms that count for rows of the last table only.
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

  /// All atoms, as stretches that may be gone through at the same time.
  var parts: [Range<Int>] {
    let middle = counts.count / 2
    return [0..<middle, middle..<counts.count]
  }

  /// Calls its argument with each atom that has answers and its classes, one for each table.
  func forEachAtom(in atoms: Range<Int>? = nil, _ body: (Int, UnsafeBufferPointer<Int>) -> Void) {
    let atoms = atoms ?? counts.indices
    let width = firsts.count
    let first = counts.count - others.count
    // Some at a time, for which one table after the other is looked at.
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
