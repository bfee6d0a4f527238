/// How pages are drawn on a kind of terminal.
package nonisolated struct Appearance: Sendable {
  /// The drawings of the faces.
  package var faces: FaceSet
  /// Whether a tile is a field of colour; else it has a frame, so that it can be seen without.
  package var hasFills: Bool
  /// The scripts that it can show.
  package var scripts: Set<Script>

  /// Made of its parts.
  package init(faces: FaceSet, hasFills: Bool, scripts: Set<Script> = Set(Script.allCases)) {
    self.faces = faces
    self.hasFills = hasFills
    self.scripts = scripts
  }
}
