/// How pages are drawn on a kind of terminal.
nonisolated struct Appearance: Sendable {
  /// The drawings of the faces.
  var faces: FaceSet
  /// Whether a tile is a field of colour; else it has a frame, so that it can be seen without.
  var hasFills: Bool
  /// The scripts that it can show.
  var scripts = Set(Script.allCases)
}
