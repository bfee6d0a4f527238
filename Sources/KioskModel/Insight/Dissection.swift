/// How several tables divide the same answers.
///
/// An atom is one of the smallest parts into which all tables together divide them. In each table it
/// is in a class: the rows that it counts for, of which there are several where a table's rows
/// overlap. Classes are few and atoms many, so what can be is worked out by class.
struct Dissection: Sendable {
  /// How many answers each atom has.
  let counts: [Int]
  /// The table of each row.
  let tables: [Int]
  /// The rows that each class counts for.
  let rows: [[Int]]
  /// The table of each class.
  let homes: [Int]
  /// The class of all atoms in tables that do not divide them.
  private let leading: [Int]
  /// For each atom and other table the class, as a number from the table's base on.
  private let places: [Int32]
  private let bases: [Int]

  /// Rows that are given by their atoms, with their tables.
  init(cells: [DisclosureGuard.Cell], counts: [Int]) {
    let width = (cells.map(\.table).max() ?? -1) + 1
    // Each atom begins in no row of a table; each row parts its atoms from the class they were in.
    var rows: [[Int]] = Array(repeating: [], count: width)
    var homes = Array(0..<width)
    var places = Array(repeating: Int32(0), count: counts.count * width)
    for atom in counts.indices {
      for table in 0..<width { places[atom * width + table] = Int32(table) }
    }
    for (row, cell) in cells.enumerated() {
      var parted: [Int32: Int32] = [:]
      for atom in cell.atoms {
        let place = atom * width + cell.table
        let old = places[place]
        if let new = parted[old] {
          places[place] = new
          continue
        }
        let new = Int32(rows.count)
        rows.append(rows[Int(old)] + [row])
        homes.append(cell.table)
        parted[old] = new
        places[place] = new
      }
    }
    self.counts = counts
    tables = cells.map(\.table)
    self.rows = rows
    self.homes = homes
    leading = []
    self.places = places
    bases = Array(repeating: 0, count: width)
  }

  /// The groups of the columns of a sorting, named by their keys, with the whole before them all.
  init(tables keys: [[String]], of sorting: Sorting) {
    var tables = [0]
    var rows = [[0]]
    var homes = [0]
    var bases: [Int] = []
    for (column, keys) in keys.enumerated() {
      let byKey = Dictionary(uniqueKeysWithValues: zip(keys, tables.count...))
      tables += keys.map { _ in column + 1 }
      bases.append(rows.count)
      let lists = sorting.columns[column].lists
      rows += lists.map { list in list.compactMap { byKey[$0] } }
      homes += lists.map { _ in column + 1 }
    }
    counts = sorting.counts
    self.tables = tables
    self.rows = rows
    self.homes = homes
    leading = [0]
    places = sorting.places
    self.bases = bases
  }

  /// Calls its argument with each atom and its classes, one for each table.
  func forEachAtom(_ body: (Int, UnsafeBufferPointer<Int>) -> Void) {
    var classes = leading + bases
    classes.withUnsafeMutableBufferPointer { classes in
      for atom in counts.indices {
        for table in bases.indices {
          classes[leading.count + table] =
            bases[table] + Int(places[atom * bases.count + table])
        }
        body(atom, UnsafeBufferPointer(classes))
      }
    }
  }
}
