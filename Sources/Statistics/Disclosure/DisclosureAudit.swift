/// The audit of published figures: whether a reader can work out the size of a small group.
///
/// A group is safe if there is a second solution, in which it has another size and every figure stays as
/// it is published. It is looked for by moves from the true sizes: one cell has one answer more or
/// less, and up to two others have one more or less to make up for it (the moves of Diaconis and
/// Sturmfels, Algebraic algorithms for sampling from conditional distributions, 1998). A move that is
/// found proves that the group is safe; where there is none a group may still be safe, and is taken for
/// known.
struct DisclosureAudit {
  /// The true number of answers of each cell, the smallest part of the answers that is told apart.
  private let cells: [Int]
  /// How far each figure may go down and up.
  private var room: [ClosedRange<Int>] = []
  /// The figures that each cell is part of.
  private var figures: [[Int]]

  /// Nothing published yet of some cells.
  init(cells: [Int]) {
    self.cells = cells
    figures = cells.map { _ in [] }
  }

  /// Adds what is published of some cells together.
  mutating func publish(_ range: ClosedRange<Int>, of group: [Int]) {
    let size = group.reduce(0) { $0 + cells[$1] }
    room.append((range.lowerBound - size)...(range.upperBound - size))
    for cell in group { figures[cell].append(room.count - 1) }
  }

  /// Whether no second solution is found in which a group has another size.
  func isKnown(_ group: [Int]) -> Bool {
    let inside = Set(group)
    return !group.contains { cell in
      [-1, 1].contains { step in
        var move = Move(room.count)
        return add(cell, step, to: &move) && completes(move, inside, depth: 2)
      }
    }
  }

  /// A change of some cells, and of the figures that they are part of.
  private struct Move {
    var cells: [Int: Int] = [:]
    var figures: [Int]

    init(_ count: Int) { figures = Array(repeating: 0, count: count) }
  }

  /// Adds a step to a move; returns whether the cell has not less than nothing then.
  private func add(_ cell: Int, _ step: Int, to move: inout Move) -> Bool {
    move.cells[cell, default: 0] += step
    for figure in figures[cell] { move.figures[figure] += step }
    return cells[cell] + (move.cells[cell] ?? 0) >= 0
  }

  /// Whether a move, with some more cells changed, leaves all figures as they are and the group in another
  /// size.
  private func completes(_ move: Move, _ group: Set<Int>, depth: Int) -> Bool {
    guard let broken = move.figures.indices.first(where: { !room[$0].contains(move.figures[$0]) })
    else { return move.cells.reduce(0) { group.contains($1.key) ? $0 + $1.value : $0 } != 0 }
    guard depth > 0 else { return false }
    // Only a cell of the figure that is wrong can make up for it.
    let step = move.figures[broken] > 0 ? -1 : 1
    return cells.indices.contains { cell in
      guard move.cells[cell] == nil, figures[cell].contains(broken) else { return false }
      var next = move
      return add(cell, step, to: &next) && completes(next, group, depth: depth - 1)
    }
  }
}
