/// Decides which counts of a table are not told, so that none under five can be worked out from
/// those that are and from what is told elsewhere.
struct CountSuppression: Sendable {
  /// A line of the table.
  struct Line: Sendable {
    /// Its parts.
    var parts: [Int]
    /// Whether what its parts come to together is told in any case.
    var hasToldSum: Bool
  }

  /// How many each part has.
  var counts: [Int]
  /// The lines, which have no part in common.
  var lines: [Line]
  /// The sums that are told elsewhere.
  var sums: [[Int]]

  /// The lines that are not told: those with a count under five, and the smallest of those by which
  /// one of these could be worked out.
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

  /// What must not be worked out: small parts of what is hidden, and what is left of the sums.
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

  /// The classes are numbered by parts where these are told one by one, else by lines.
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
