import KioskModel

/// Sums of random vectors of atoms: groups that are combinations of others are the same
/// combinations of these, and chance makes others in one case of two thousand million, in which more
/// is hidden than need be.
struct IncidenceMatrix: Sendable {
  private let dissection: CellPartition
  private let width: Int
  /// How many entries of an atom's vector are not nought: enough that many atoms differ.
  private static let entries = 4

  init(_ dissection: CellPartition) {
    self.dissection = dissection
    // A few more than there are rows, so that rows that differ also differ here.
    width = dissection.tables.count + dissection.tables.count / 4 + 16
  }

  /// The vectors of all rows.
  var ofRows: [[UInt64]] {
    // Atoms are many and classes few: each atom is added to its classes only.
    let ofClasses = sums(dissection.rows.count) { classes, groups in groups += classes }
    var rows = dissection.tables.map { _ in Array(repeating: UInt64(0), count: width) }
    for (vector, members) in zip(ofClasses, dissection.rows) {
      for row in members { Self.add(vector, to: &rows[row]) }
    }
    return rows
  }

  /// The vectors of fragments.
  func of(_ differenceCells: [DifferenceCell]) -> [[UInt64]] {
    // For each class which fragments' conditions it meets: an atom belongs to a fragment by two.
    var met = dissection.rows.map { _ in [Int]() }
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

  /// The sums of some groups of atoms.
  ///
  /// - Parameter find: Adds to a list the groups of an atom of some classes.
  private func sums(
    _ count: Int, _ find: @escaping @Sendable (UnsafeBufferPointer<Int>, inout [Int]) -> Void
  ) -> [[UInt64]] {
    let parts = dissection.parts.parallelMap { atoms in
      var sums = Array(repeating: UInt64(0), count: count * width)
      var groups: [Int] = []
      sums.withUnsafeMutableBufferPointer { sums in
        dissection.forEachAtom(in: atoms) { atom, classes in
          groups.removeAll(keepingCapacity: true)
          find(classes, &groups)
          // The same atom has the same vector each time.
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
