import KioskModel

/// The incidence matrix of rows and atoms, compressed by random vectors: each atom has a random
/// sparse vector, and a row's vector is the sum of its atoms' vectors.
///
/// Rows that are linear combinations of others have vectors that are the same combinations. The
/// converse fails with a probability of about 1 in 2³¹, in which case more is suppressed than
/// necessary.
struct IncidenceMatrix: Sendable {
  private let partition: CellPartition
  private let width: Int
  /// The number of nonzero entries of an atom's vector, enough for many atoms to have different
  /// vectors.
  private static let entries = 4

  init(_ partition: CellPartition) {
    self.partition = partition
    // The width is greater than the number of rows, so that independent rows have independent
    // vectors.
    width = partition.tables.count + partition.tables.count / 4 + 16
  }

  /// The vectors of all rows.
  var ofRows: [[UInt64]] {
    // Atoms are many and classes few, so each atom is only added to its classes.
    let ofClasses = sums(partition.rows.count) { classes, groups in groups += classes }
    var rows = partition.tables.map { _ in Array(repeating: UInt64(0), count: width) }
    for (vector, members) in zip(ofClasses, partition.rows) {
      for row in members { Self.add(vector, to: &rows[row]) }
    }
    return rows
  }

  /// The vectors of difference cells.
  func of(_ differenceCells: [DifferenceCell]) -> [[UInt64]] {
    // The difference cells whose conditions each class meets; an atom belongs to one if it is found
    // by both conditions.
    var met = partition.rows.map { _ in [Int]() }
    for (number, differenceCell) in differenceCells.enumerated() {
      for one in differenceCell.classes { met[one].append(number) }
      for other in differenceCell.others { met[other].append(number) }
    }
    return sums(differenceCells.count) { [met] classes, groups in
      var once: Set<Int> = []
      for number in classes {
        for differenceCell in met[number] where !once.insert(differenceCell).inserted {
          groups.append(differenceCell)
        }
      }
    }
  }

  /// The sums of the vectors of some groups of atoms.
  ///
  /// - Parameter find: Appends to a list the groups of an atom with some classes.
  private func sums(
    _ count: Int, _ find: @escaping @Sendable (UnsafeBufferPointer<Int>, inout [Int]) -> Void
  ) -> [[UInt64]] {
    let parts = partition.parts.parallelMap { atoms in
      var sums = Array(repeating: UInt64(0), count: count * width)
      var groups: [Int] = []
      sums.withUnsafeMutableBufferPointer { sums in
        partition.forEachAtom(in: atoms) { atom, classes in
          groups.removeAll(keepingCapacity: true)
          find(classes, &groups)
          // The seed gives an atom the same vector each time.
          var random = SplitMix64(seed: UInt64(atom))
          for _ in 0..<Self.entries {
            let place = Int(random.next() % UInt64(width))
            let value = ModularArithmetic.rest(random.next() >> 1)
            for group in groups {
              let place = group * width + place
              sums[place] = ModularArithmetic.rest(sums[place] &+ value)
            }
          }
        }
      }
      return sums
    }
    var whole = Array(repeating: UInt64(0), count: count * width)
    for part in parts { Self.add(part, to: &whole) }
    return (0..<count).map { Array(whole[($0 * width)..<(($0 + 1) * width)]) }
  }

  private static func add(_ vector: [UInt64], to sum: inout [UInt64]) {
    for place in sum.indices { sum[place] = ModularArithmetic.rest(sum[place] + vector[place]) }
  }
}
