/// One of the faces with how many chose it.
nonisolated struct FaceColumn: Hashable, Sendable {
  /// 1–5.
  var score: Int
  /// What the face says.
  var label: String
  /// The share in words: `62 %`.
  var value: String
  /// The number in words: `311 svar`.
  var detail: String
  /// How high its bar is, 0–1.
  var share: Double
}
