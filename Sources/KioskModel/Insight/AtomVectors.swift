/// Sums of random vectors of atoms: groups that are combinations of others are the same
/// combinations of these, and chance makes others in one case of two thousand million, in which more
/// is hidden than need be.
struct AtomVectors: Sendable {
  private let dissection: Dissection
  private let width: Int
  /// How many entries of an atom's vector are not nought: enough that many atoms differ.
  private static let entries = 4

  init(_ dissection: Dissection) {
    self.dissection = dissection
    // A few more than there are rows, so that rows that differ also differ here.
    width = dissection.tables.count + dissection.tables.count / 4 + 16
  }

  /// The vectors of all rows.
  var ofRows: [[UInt64]] {
    // Atoms are many and classes few: each atom is added to its classes only.
    let ofClasses = sums(dissection.rows.count) { classes, add in
      for number in classes { add(number) }
    }
    var rows = dissection.tables.map { _ in Array(repeating: UInt64(0), count: width) }
    for (vector, members) in zip(ofClasses, dissection.rows) {
      for row in members {
        for place in vector.indices {
          rows[row][place] = Residue.rest(rows[row][place] + vector[place])
        }
      }
    }
    return rows
  }

  /// The vectors of fragments.
  func of(_ fragments: [Fragment]) -> [[UInt64]] {
    // For each class which fragments' conditions it meets: an atom belongs to a fragment by two.
    var met = dissection.rows.map { _ in [Int]() }
    for (number, fragment) in fragments.enumerated() {
      for one in fragment.classes { met[one].append(number) }
      for other in fragment.others { met[other].append(number) }
    }
    return sums(fragments.count) { classes, add in
      var once: Set<Int> = []
      for number in classes {
        for fragment in met[number] where !once.insert(fragment).inserted { add(fragment) }
      }
    }
  }

  private func sums(
    _ count: Int, _ members: (UnsafeBufferPointer<Int>, (Int) -> Void) -> Void
  ) -> [[UInt64]] {
    var sums = Array(repeating: UInt64(0), count: count * width)
    var entries = Array(repeating: (place: 0, value: UInt64(0)), count: Self.entries)
    // The same atom has the same vector each time.
    var random = SplitMix64(seed: 0x5452_4147)
    dissection.forEachAtom { _, classes in
      for entry in entries.indices {
        entries[entry] = (Int(random.next() % UInt64(width)), Residue.rest(random.next() >> 1))
      }
      members(classes) { group in
        for (place, value) in entries {
          let place = group * width + place
          sums[place] = Residue.rest(sums[place] &+ value)
        }
      }
    }
    return (0..<count).map { Array(sums[($0 * width)..<(($0 + 1) * width)]) }
  }
}
