/// The suppression of counts in a table, so that no count under five can be calculated from the
/// published ones and from sums published elsewhere.
struct CountSuppression: Sendable {
  /// A line of the table.
  struct Line: Sendable {
    /// The indices of its parts.
    var parts: [Int]
    /// Whether the sum of its parts is published in any case.
    var hasToldSum: Bool
  }

  /// The count of each part.
  var counts: [Int]
  /// The lines, which share no parts.
  var lines: [Line]
  /// The parts of each sum published elsewhere.
  var sums: [[Int]]

  /// The indices of the suppressed lines: those with a count under five, and for each that could be
  /// calculated the smallest line needed for it.
  func hidden() -> Set<Int> {
    let first = DisclosureAudit(published(Set(lines.indices)))
    var hidden = Set(lines.indices.filter { isSmall(lines[$0]) })
    while true {
      let disclosureAudit = DisclosureAudit(published(hidden))
      let leaks = secrets(hidden).filter { disclosureAudit.tells($0) && !first.tells($0) }
      var touched: Set<Int> = []
      for leak in leaks {
        let helpful = Set(disclosureAudit.sources(of: leak).classes.map { line(ofClass: $0) })
          .subtracting(hidden)
        guard helpful.isDisjoint(with: touched),
          let smallest = helpful.min(by: { (total($0), $0) < (total($1), $1) })
        else { continue }
        touched.insert(smallest)
      }
      if touched.isEmpty { return hidden }
      hidden.formUnion(touched)
    }
  }

  /// The sets of parts that must not be calculable: small counts in suppressed lines, and the
  /// suppressed part of each sum if it is small.
  private func secrets(_ hidden: Set<Int>) -> [[Int]] {
    var home: [Int: Int] = [:]
    var secrets: [[Int]] = []
    for (index, line) in lines.enumerated() {
      for part in line.parts { home[part] = index }
      guard hidden.contains(index) else { continue }
      secrets += line.hasToldSum ? line.parts.map { [$0] } : [line.parts]
    }
    secrets += sums.map { $0.filter { part in home[part].map(hidden.contains) ?? true } }
    return secrets.filter { parts in
      let count = count(parts)
      return count > 0 && count < SecondarySuppression.fewest
    }
  }

  /// The published counts if some lines are suppressed. Parts published one by one have a class
  /// each, with indices after those of the lines.
  private func published(_ hidden: Set<Int>) -> DisclosureAudit.Published {
    var classes = counts.map { _ in Int?.none }
    for (index, line) in lines.enumerated() {
      for part in line.parts {
        if hidden.contains(index) {
          classes[part] = line.hasToldSum ? index : nil
        } else {
          classes[part] = line.hasToldSum ? lines.count + part : index
        }
      }
    }
    return DisclosureAudit.Published(classes: classes, sums: sums)
  }

  private func line(ofClass index: Int) -> Int {
    guard index >= lines.count else { return index }
    return lines.firstIndex { $0.parts.contains(index - lines.count) } ?? 0
  }

  private func isSmall(_ line: Line) -> Bool {
    line.hasToldSum
      ? line.parts.contains { counts[$0] > 0 && counts[$0] < SecondarySuppression.fewest }
      : count(line.parts) < SecondarySuppression.fewest
  }

  private func total(_ line: Int) -> Int { count(lines[line].parts) }

  private func count(_ parts: [Int]) -> Int { parts.reduce(0) { $0 + counts[$1] } }
}
