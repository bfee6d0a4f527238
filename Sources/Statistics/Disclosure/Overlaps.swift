import KioskModel

/// The numbers of ratings that any two classes share, which show the rows that lie inside others.
struct Overlaps: Sendable {
  /// The number of ratings of each row.
  let answers: [Int]
  private let partition: CellPartition
  /// The rows of each table, and the classes of each row.
  private let rows: [[Int]]
  private let classes: [[Int]]
  private let shared: [Int]
  private let count: Int

  init(_ partition: CellPartition) {
    self.partition = partition
    let count = partition.rows.count
    let parts = partition.parts.parallelMap { Self.shared(partition, $0) }
    var shared = parts[0]
    for part in parts.dropFirst() {
      for place in shared.indices { shared[place] += part[place] }
    }
    for one in 0..<count {
      for other in 0..<one {
        let both = shared[one * count + other] + shared[other * count + one]
        shared[one * count + other] = both
        shared[other * count + one] = both
      }
    }
    self.shared = shared
    self.count = count
    var byTable = Array(repeating: [Int](), count: (partition.tables.max() ?? 0) + 1)
    for (row, table) in partition.tables.enumerated() { byTable[table].append(row) }
    rows = byTable
    var classes = partition.tables.map { _ in [Int]() }
    for (number, rows) in partition.rows.enumerated() {
      for row in rows { classes[row].append(number) }
    }
    self.classes = classes
    answers = classes.map { $0.reduce(0) { $0 + shared[$1 * count + $1] } }
  }

  /// The numbers of ratings of some atoms that any two classes share, each pair counted in one
  /// order only.
  private static func shared(_ partition: CellPartition, _ atoms: Range<Int>) -> [Int] {
    let count = partition.rows.count
    let counts = partition.counts
    var shared = Array(repeating: 0, count: count * count)
    shared.withUnsafeMutableBufferPointer { shared in
      partition.forEachAtom(in: atoms) { atom, classes in
        let number = counts[atom]
        for (place, one) in classes.enumerated() {
          let start = one * count
          for other in classes[...place] { shared[start + other] += number }
        }
      }
    }
    return shared
  }

  /// Whether a row has no ratings and so needs no protection.
  func isEmpty(_ row: Int) -> Bool { answers[row] == 0 }

  /// The difference cells with too few ratings that can be calculated from some known rows.
  ///
  /// - Parameter tables: The number of tables considered, from the first.
  func differenceCells(knowing known: [Bool], tables: Int) -> Set<DifferenceCell> {
    var found: Set<DifferenceCell> = []
    for row in answers.indices where known[row] && partition.tables[row] < tables {
      let common = common(with: row)
      for table in 0..<tables {
        found.formUnion(differenceCells(of: row, common, beside: table, knowing: known))
      }
    }
    return found
  }

  /// The number of ratings that each class shares with a row.
  private func common(with row: Int) -> [Int] {
    var common = Array(repeating: 0, count: count)
    for one in classes[row] {
      for other in common.indices { common[other] += shared[one * count + other] }
    }
    return common
  }

  private func differenceCells(
    of row: Int, _ common: [Int], beside table: Int, knowing known: [Bool]
  ) -> [DifferenceCell] {
    var (inside, around, secret) = (Set<Int>(), Set<Int>(), Set<Int>())
    var secrets = 0
    for other in rows[table] where other != row && answers[other] > 0 {
      let both = classes[other].reduce(0) { $0 + common[$1] }
      guard both > 0 else { continue }
      if known[other] { around.formUnion(classes[other]) }
      if both == answers[other] {
        if known[other] {
          inside.formUnion(classes[other])
        } else {
          secret.formUnion(classes[other])
          secrets += 1
        }
      }
    }
    var found: [DifferenceCell] = []
    let own = Set(classes[row])
    let left = common.indices.filter {
      partition.homes[$0] == table && common[$0] > 0 && !inside.contains($0)
    }
    let rest = left.reduce(0) { $0 + common[$1] }
    let isTooFew = 1..<SecondarySuppression.fewest ~= rest && !inside.isEmpty
    // Every listed row has at least one rating: if seven ratings are shared by four suppressed
    // rows, none has more than four, which discloses that each of them is small.
    let isShared = secrets > 1 && secret.isSuperset(of: left)
    if isTooFew || isShared && rest - secrets < SecondarySuppression.fewest - 1 {
      found.append(DifferenceCell(classes: own, others: Set(left)))
    }
    let covered = around.reduce(0) { $0 + common[$1] }
    let wider = around.reduce(0) { $0 + shared[$1 * count + $1] }
    if covered == answers[row], 1..<SecondarySuppression.fewest ~= wider - answers[row] {
      let outside = partition.homes.indices.filter {
        partition.homes[$0] == partition.tables[row] && !own.contains($0)
      }
      found.append(DifferenceCell(classes: Set(outside), others: around))
    }
    return found
  }
}
