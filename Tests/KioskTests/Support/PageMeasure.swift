@testable import TerminalUI

/// How a painted page uses its room.
struct PageMeasure: CustomStringConvertible {
  /// The share of rows on which there is nothing at all, 0–1.
  var emptyShare: Double
  /// The most rows one below the other on which there is nothing at all.
  var longestGap: Int
  /// The most rows one below the other that are filled with a colour across half the page and say
  /// nothing.
  var longestFill: Int
  /// The texts that were cut.
  var cuts: Int

  init(_ page: RenderedPage) {
    let rows = (0..<page.canvas.size.rows).map { page.canvas.row($0) }
    let isSilent = rows.map { row in
      row.allSatisfy { ($0.text == " " || $0.text.isEmpty) && $0.pixels == nil }
    }
    let isEmpty = zip(rows, isSilent).map { row, isSilent in
      isSilent && row.allSatisfy { $0.role == .page }
    }
    let isFilled = zip(rows, isSilent).map { row, isSilent in
      isSilent && row.filter { $0.role != .page }.count * 2 > row.count
    }
    emptyShare = Double(isEmpty.filter { $0 }.count) / Double(max(1, rows.count))
    longestGap = Self.longestRun(isEmpty)
    longestFill = Self.longestRun(isFilled)
    cuts = page.canvas.text.count { $0 == "…" }
  }

  var description: String {
    "empty \(Int((emptyShare * 100).rounded())) %, gap \(longestGap), fill \(longestFill), "
      + "cuts \(cuts)"
  }

  private static func longestRun(_ flags: [Bool]) -> Int {
    flags.split(separator: false).map(\.count).max() ?? 0
  }
}
