/// One of the faces with how many chose it.
package nonisolated struct FaceColumn: Hashable, Sendable {
  /// 1–5.
  package var score: Int
  /// What the face says.
  package var label: String
  /// The share in words: `62 %`.
  package var value: String
  /// The number in words: `311 svar`.
  package var detail: String
  /// How high its bar is, 0–1.
  package var share: Double

  /// Made of its parts.
  package init(score: Int, label: String, value: String, detail: String, share: Double) {
    self.score = score
    self.label = label
    self.value = value
    self.detail = detail
    self.share = share
  }
}
