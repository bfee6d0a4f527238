/// Looks at ratings together with the report of the same days, and tells less of some until no group
/// of fewer than five can be worked out from both.
struct RatingSuppression: Sendable {
  /// A group of the report.
  struct Cell: Sendable {
    var division: Division?
    /// The parts that it has.
    var parts: [Int]
    /// Whether the report tells how many it has.
    var isTold: Bool
  }

  private let cells: [Cell]
  private let told: [Int]
  /// For each cell whether it has a part; sets would take most of the time.
  private let has: [[Bool]]
  private let small: [[Int]]
  private let counts: [Int]
  /// What the report alone tells is not for a data package to hide.
  private let report: DisclosureAudit

  /// The guard of some groups of ratings beside a report.
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

  /// Tells less where a small group could be worked out; returns how many classes that were.
  @discardableResult
  func mend(
    _ coarsening: inout Recoding, check: () throws -> Void = {}
  ) rethrows -> Int {
    var lowered = 0
    while true {
      try check()
      let classes = coarsening.classes
      // What is left of a group that the report tells follows at once; everything else takes longer
      // to look for.
      let rests = rests(classes)
      var leaks = rests.plain.filter { !report.tells($0) }
      let disclosureAudit = leaks.isEmpty ? disclosureAudit(classes) : nil
      if let disclosureAudit { leaks = self.leaks(rests.all, disclosureAudit) }
      guard !leaks.isEmpty else { return lowered }
      var touched: Set<Int> = []
      for leak in leaks {
        let candidates = candidates(classes, leak)
        // Another leak has sent one of them where these few are already.
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

  /// The small groups that can be worked out.
  func leaks(_ coarsening: Recoding) -> [[Int]] {
    let classes = coarsening.classes
    return leaks(rests(classes).all, disclosureAudit(classes))
  }

  private func disclosureAudit(_ classes: [Recoding.Class]) -> DisclosureAudit {
    var places = counts.map { _ in Int?.none }
    for (index, one) in classes.enumerated() {
      for part in one.groups { places[part] = index }
    }
    return DisclosureAudit(
      DisclosureAudit.Published(classes: places, sums: told.map { cells[$0].parts }))
  }

  private func leaks(_ rests: [[Int]], _ disclosureAudit: DisclosureAudit) -> [[Int]] {
    let found = (small + rests).filter { disclosureAudit.tells($0) && !report.tells($0) }
    return Set(found).sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// What is left of each group of the report without the classes that are wholly in it, and what it
  /// has in common with each other class, where that is few; `plain` are those that follow from what
  /// the report tells.
  private func rests(_ classes: [Recoding.Class]) -> (all: [[Int]], plain: [[Int]]) {
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

  /// The classes of which the same is told that the leak is about, and the step on which it no
  /// longer is: one of them goes where the few are, so that they are few no longer.
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

  /// The smallest class from which a leak is worked out, and the step on which it no longer is.
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
