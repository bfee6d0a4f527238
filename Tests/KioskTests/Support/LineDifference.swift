/// Compares two screens line by line, to show where they differ.
struct LineDifference {
  /// The lines that differ, with their numbers: recorded (-) and actual (+).
  let lines: [String]

  init(kept: String, now: String) {
    let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = now.split(separator: "\n", omittingEmptySubsequences: false)
    lines = (0..<max(kept.count, now.count)).flatMap { index -> [String] in
      let old = index < kept.count ? String(kept[index]) : nil
      let new = index < now.count ? String(now[index]) : nil
      guard old != new else { return [] }
      return [old.map { "\(index + 1) - \($0)" }, new.map { "\(index + 1) + \($0)" }]
        .compactMap { $0 }
    }
  }
}
