/// The audit of published figures: whether a reader can work out the size of a small group, or the score
/// that all its members gave.
///
/// A group is safe if there is a second solution, in which it has another size or another score, and
/// every figure stays as it is published. It is looked for by moves from the true numbers: an answer more
/// or less, or with another score, in one cell, and up to two more of these in other cells to make up
/// for it (the moves of Diaconis and Sturmfels, Algebraic algorithms for sampling from conditional
/// distributions, 1998). A move that is found proves that the group is safe; where there is none a group
/// may still be safe, and is taken for known.
struct DisclosureAudit {
  /// The true number of answers by score of each cell, the smallest part of the answers that is told
  /// apart.
  private let cells: [Scores]
  /// What an answer of each score adds to each figure.
  private var weights: [[Int]] = []
  /// How far each figure may go down and up.
  private var room: [ClosedRange<Int>] = []
  /// The figures that each cell is part of.
  private var figures: [[Int]]
  /// What may change in each cell.
  private let changes: [[Change]]

  /// How many other changes may make up for one.
  private static let depth = 2
  private static let unlimited = Int.max / 4

  /// Nothing published yet of some cells.
  init(cells: [Scores]) {
    self.cells = cells
    figures = cells.map { _ in [] }
    changes = cells.enumerated().map { Self.changes($0, $1) }
  }

  /// Adds the number of answers of some cells together, as it is published.
  mutating func publish(_ count: ClosedRange<Int>, of group: [Int]) {
    let size = group.reduce(0) { $0 + cells[$1].count }
    let ones = Array(repeating: 1, count: scale)
    add(ones, (count.lowerBound - size)...(count.upperBound - size), group)
  }

  /// Adds the index of some cells together, as it is published: rounded to a step.
  mutating func publish(index: Double, step: Double, of group: [Int]) {
    // In halves, so that all is whole numbers. The ends of the scale are told as the values beside them.
    let points = (0..<scale).map { 200 * $0 / (scale - 1) }
    if index > step { limit(points, Int((2 * index - step).rounded()), isLeast: true, group) }
    if index < 100 - step {
      limit(points, Int((2 * index + step).rounded()), isLeast: false, group)
    }
  }

  private mutating func limit(_ points: [Int], _ end: Int, isLeast: Bool, _ group: [Int]) {
    let weights = points.map { isLeast ? $0 - end : end - $0 }
    let value = group.reduce(0) {
      $0 + zip(cells[$1].counts, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    add(weights, -value...Self.unlimited, group)
  }

  private mutating func add(_ weights: [Int], _ room: ClosedRange<Int>, _ group: [Int]) {
    self.weights.append(weights)
    self.room.append(room)
    for cell in group { figures[cell].append(self.room.count - 1) }
  }

  /// Whether no second solution is found in which a group has another size.
  func knowsSize(of group: [Int]) -> Bool {
    let inside = Set(group)
    return !firstChanges(of: group).contains { change in
      start(change) { move in move.size(in: inside) != 0 }
    }
  }

  /// Whether all members of a group gave the same score, and no second solution is found in which one gave
  /// another.
  func knowsScore(of group: [Int]) -> Bool {
    let given = Set(group.flatMap(present))
    guard given.count == 1, let own = given.first else { return false }
    return !firstChanges(of: group).contains { change in
      change.added != nil && change.added != own && start(change) { _ in true }
    }
  }

  /// A change of one answer in a cell: one more, one less, or one with another score.
  private struct Change {
    var cell: Int
    var removed: Int?
    var added: Int?
  }

  /// The changes of each cell; those by which figures move least come first.
  private static func changes(_ cell: Int, _ scores: Scores) -> [Change] {
    let all = scores.counts.indices
    let given = all.filter { scores.counts[$0] > 0 }
    let rest = all.filter { scores.counts[$0] == 0 }
    return given.map { Change(cell: cell, added: $0) }
      + given.map { Change(cell: cell, removed: $0) }
      + given.flatMap { from in
        all.filter { $0 != from }.sorted { abs($0 - from) < abs($1 - from) }
          .map { Change(cell: cell, removed: from, added: $0) }
      } + rest.map { Change(cell: cell, added: $0) }
  }

  /// The scores that anybody in a cell gave.
  private func present(in cell: Int) -> [Int] {
    let counts = cells[cell].counts
    return counts.indices.filter { counts[$0] > 0 }
  }

  private var scale: Int { Scores.usualScale }

  private func firstChanges(of group: [Int]) -> [Change] { group.flatMap { changes[$0] } }

  /// Some changes of different cells, and what they do to the figures.
  private struct Move {
    var changes: [Change] = []
    var figures: [Int]

    func size(in group: Set<Int>) -> Int {
      changes.reduce(0) { size, change in
        guard group.contains(change.cell) else { return size }
        return size + (change.added == nil ? 0 : 1) - (change.removed == nil ? 0 : 1)
      }
    }
  }

  private func start(_ change: Change, _ isWanted: (Move) -> Bool) -> Bool {
    completes(added(change, to: Move(figures: room.map { _ in 0 })), Self.depth, isWanted)
  }

  private func added(_ change: Change, to move: Move) -> Move {
    var move = move
    move.changes.append(change)
    for figure in figures[change.cell] {
      move.figures[figure] += effect(of: change, on: figure)
    }
    return move
  }

  private func effect(of change: Change, on figure: Int) -> Int {
    (change.added.map { weights[figure][$0] } ?? 0)
      - (change.removed.map { weights[figure][$0] } ?? 0)
  }

  /// Whether a move, with some more cells changed, leaves all figures as they are published.
  private func completes(_ move: Move, _ depth: Int, _ isWanted: (Move) -> Bool) -> Bool {
    guard let broken = move.figures.indices.first(where: { !room[$0].contains(move.figures[$0]) })
    else { return isWanted(move) }
    guard depth > 0 else { return false }
    // Only a cell of the figure that is wrong can make up for it.
    let isTooLow = move.figures[broken] < room[broken].lowerBound
    return cells.indices.contains { cell in
      guard figures[cell].contains(broken), !move.changes.contains(where: { $0.cell == cell })
      else {
        return false
      }
      return changes[cell].contains { change in
        let effect = effect(of: change, on: broken)
        return (isTooLow ? effect > 0 : effect < 0)
          && completes(added(change, to: move), depth - 1, isWanted)
      }
    }
  }
}
