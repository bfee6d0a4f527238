/// A face with the number of ratings that it got.
package nonisolated struct FaceColumn: Hashable, Sendable {
  /// The score, 1–5.
  package var score: Int
  /// The label of the face.
  package var label: String
  /// The share in words, such as `62 %`.
  package var value: String
  /// The number in words, such as `311 svar`.
  package var detail: String
  /// The height of its bar, 0–1.
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
