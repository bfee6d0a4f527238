/// How pages are drawn, depending on the terminal.
package nonisolated struct Appearance: Sendable {
  /// The drawings of the faces.
  package var faces: FaceDrawings
  /// Whether tiles are filled with colour; otherwise they have a frame.
  package var hasFills: Bool
  /// The scripts that the terminal can display.
  package var scripts: Set<Script>

  /// How QR codes are drawn.
  package var codes: QRCodeStyle

  /// Made of its parts.
  package init(
    faces: FaceDrawings, hasFills: Bool, scripts: Set<Script> = Set(Script.allCases),
    codes: QRCodeStyle = .halfBlocks
  ) {
    self.codes = codes
    self.faces = faces
    self.hasFills = hasFills
    self.scripts = scripts
  }
}
