/// The drawings of the five faces in several sizes, worst rating first.
package nonisolated struct FaceSet: Sendable {
  /// A face: lines of equal width.
  struct Face: Hashable, Sendable {
    let lines: [String]
    let width: Int

    init(lines: [String]) {
      self.lines = lines
      width = lines.map { TextWidth.cells($0) }.max() ?? 0
    }
  }

  /// The five faces in each size, the largest size first.
  private let sizes: [[Face]]

  /// Reads drawings from texts, one for each size: five faces separated by empty lines.
  package init(texts: [String]) {
    sizes = texts.map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .split(separator: "").map { Face(lines: $0.map(String.init)) }
    }
    .filter { $0.count == 5 }
    .sorted { ($0.first?.lines.count ?? 0) > ($1.first?.lines.count ?? 0) }
  }

  /// The largest drawing of a score's face that fits; nil if none does.
  func face(_ score: Int, within size: Size) -> Face? {
    sizes.lazy.compactMap { faces in
      faces.indices.contains(score - 1) ? faces[score - 1] : nil
    }
    .first { $0.lines.count <= size.rows && $0.width <= size.columns }
  }
}
