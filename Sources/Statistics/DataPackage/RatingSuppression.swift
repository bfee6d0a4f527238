/// The suppression of ratings in combination with the report of the same days: it recodes classes
/// further until no group of fewer than five can be calculated from both.
struct RatingSuppression: Sendable {
  /// A group of the report.
  struct Cell: Sendable {
    var division: Division?
    /// The indices of its parts.
    var parts: [Int]
    /// Whether the report shows its count.
    var isTold: Bool
  }

  private let cells: [Cell]
  private let told: [Int]
  /// Whether each cell contains each part; sets would be much slower.
  private let has: [[Bool]]
  private let small: [[Int]]
  private let counts: [Int]
  /// The audit of the report alone; what it discloses cannot be protected by a data package.
  private let report: DisclosureAudit

  /// The suppression for some groups of ratings beside a report.
  init(_ coarsening: Recoding, cells: [Cell]) {
    self.cells = cells
    counts = coarsening.counts
    told = cells.indices.filter { cells[$0].isTold }
    has = cells.map { [counts] cell in
      var has = counts.map { _ in false }
      for part in cell.parts { has[part] = true }
      return has
    }
    report = DisclosureAudit(
      DisclosureAudit.Published(
        classes: counts.map { _ in 0 }, sums: told.map { cells[$0].parts }))
    small = SmallCells(coarsening.groups, counts: counts).parts
  }

  /// Recodes classes further where a small group could be calculated, and returns the number of
  /// classes recoded.
  @discardableResult
  func repair(
    _ coarsening: inout Recoding, check: () throws -> Void = {}
  ) rethrows -> Int {
    var lowered = 0
    while true {
      try check()
      let classes = coarsening.classes
      // The rest of a published group can be calculated directly, so it is checked first; the full
      // audit takes longer.
      let remainders = remainders(classes)
      var leaks = remainders.plain.filter { !report.tells($0) }
      let disclosureAudit = leaks.isEmpty ? disclosureAudit(classes) : nil
      if let disclosureAudit { leaks = self.leaks(remainders.all, disclosureAudit) }
      guard !leaks.isEmpty else { return lowered }
      var touched: Set<Int> = []
      for leak in leaks {
        let candidates = candidates(classes, leak)
        // An earlier leak has already recoded one of them, which may have resolved this leak too.
        guard touched.isDisjoint(with: candidates.map(\.index)) else { continue }
        let smallest = candidates.min { classes[$0.index].count < classes[$1.index].count }
        guard
          let (index, detail) = smallest
            ?? source(classes, (disclosureAudit ?? self.disclosureAudit(classes)).sources(of: leak)),
          touched.insert(index).inserted
        else { continue }
        coarsening.lower(classes[index], to: detail)
      }
      if touched.isEmpty {
        guard let smallest = coarsening.smallestClass() else { return lowered }
        coarsening.lower(smallest, to: .period)
      }
      lowered += max(1, touched.count)
    }
  }

  /// The small groups that can be calculated.
  func leaks(_ coarsening: Recoding) -> [[Int]] {
    let classes = coarsening.classes
    return leaks(remainders(classes).all, disclosureAudit(classes))
  }

  private func disclosureAudit(_ classes: [Recoding.Class]) -> DisclosureAudit {
    var places = counts.map { _ in Int?.none }
    for (index, one) in classes.enumerated() {
      for part in one.groups { places[part] = index }
    }
    return DisclosureAudit(
      DisclosureAudit.Published(classes: places, sums: told.map { cells[$0].parts }))
  }

  private func leaks(_ remainders: [[Int]], _ disclosureAudit: DisclosureAudit) -> [[Int]] {
    let found = (small + remainders).filter { disclosureAudit.tells($0) && !report.tells($0) }
    return Set(found).sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// The small rests of each report group: what remains without the classes wholly inside it, and
  /// what it shares with each class partly inside it; `plain` are those of groups whose count the
  /// report shows.
  private func remainders(_ classes: [Recoding.Class]) -> (all: [[Int]], plain: [[Int]]) {
    var home = counts.map { _ in 0 }
    for (index, one) in classes.enumerated() {
      for part in one.groups { home[part] = index }
    }
    func isFew(_ rest: [Int]) -> Bool {
      let count = rest.reduce(0) { $0 + counts[$1] }
      return count > 0 && count < SecondarySuppression.fewest
    }
    var (all, plain): ([[Int]], [[Int]]) = ([], [])
    for cell in cells {
      var inside: [Int: [Int]] = [:]
      for part in cell.parts { inside[home[part], default: []].append(part) }
      let cut = inside.filter { $0.value.count < classes[$0.key].groups.count }
      all += cut.values.filter(isFew)
      let rest = cut.values.flatMap { $0 }.sorted()
      guard isFew(rest) else { continue }
      all.append(rest)
      if cell.isTold { plain.append(rest) }
    }
    return (all, plain.sorted { ($0.count, $0) < ($1.count, $1) })
  }

  /// The classes inside the smallest report group that contains the leak, and the level at which
  /// they no longer show that group: recoding one of them makes the rest larger.
  private func candidates(
    _ classes: [Recoding.Class], _ leak: [Int]
  ) -> [(index: Int, detail: Detail)] {
    let about = cells.indices.filter { cell in leak.allSatisfy { has[cell][$0] } }
      .sorted { cells[$0].parts.count < cells[$1].parts.count }
    for cell in about {
      guard let detail = cells[cell].division.map(Detail.hiding) else { continue }
      let inside = classes.indices.filter { index in
        classes[index].told.detail < detail && classes[index].groups.allSatisfy { has[cell][$0] }
      }
      if !inside.isEmpty { return inside.map { ($0, detail) } }
    }
    return []
  }

  /// The smallest class from which a leak can be calculated, and the level at which it no longer
  /// can.
  private func source(
    _ classes: [Recoding.Class], _ sources: (sums: [Int], classes: [Int])
  ) -> (index: Int, detail: Detail)? {
    let candidates = sources.classes.filter { classes[$0].told.detail != .period }
    guard let index = candidates.min(by: { classes[$0].count < classes[$1].count }),
      let part = classes[index].groups.first
    else { return nil }
    let detail = classes[index].told.detail
    let hiding = sources.sums.map { told[$0] }.filter { has[$0][part] }
      .compactMap { cells[$0].division.map(Detail.hiding) }.filter { $0 > detail }
    return (index, hiding.min() ?? detail.next)
  }
}

private func < (one: (Int, [Int]), other: (Int, [Int])) -> Bool {
  one.0 != other.0 ? one.0 < other.0 : one.1.lexicographicallyPrecedes(other.1)
}
