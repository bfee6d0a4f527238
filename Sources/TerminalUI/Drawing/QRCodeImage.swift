/// A QR code as cells, with its quiet zone.
nonisolated struct QRCodeImage: Hashable, Sendable {
  let code: QRCode
  /// The pixels on each side of a module; a cell has two pixels, one above the other.
  let scale: Int

  /// The largest version used: codes with more modules are hard to catch with an old telephone.
  private static let largest = 10
  /// The largest version at which the lowest error correction will do, because room is scarce.
  private static let largestOfLow = 5

  var columns: Int { code.widthWithQuietZone * scale }
  var rows: Int { (columns + 1) / 2 }

  /// The code of the first of some texts that fits into a room, with the largest modules and then
  /// the most error correction for which there is room; nil if none fits.
  init?(_ texts: [String], within room: Size, style: QRCodeStyle) {
    // A module of full blocks is two columns wide and one row high.
    let step = style == .fullBlocks ? 2 : 1
    let pixels = min(room.columns, room.rows * 2)
    let most = min(Self.largest, QRCode.version(within: pixels / step))
    guard style != .none, most >= 1 else { return nil }
    let least: QRCode.Correction = most > Self.largestOfLow ? .medium : .low
    for text in texts {
      guard let code = QRCode(text, least), code.version <= most else { continue }
      let scale = max(1, pixels / code.widthWithQuietZone / step) * step
      let better = QRCode.Correction.allCases.filter { $0.rawValue > least.rawValue }
        .compactMap { QRCode(text, $0) }
        .last { $0.version <= most && $0.widthWithQuietZone * scale <= pixels }
      (self.code, self.scale) = (better ?? code, scale)
      return
    }
    return nil
  }

  /// A cell with its upper and its lower pixel.
  func cell(column: Int, row: Int) -> Cell {
    let (upper, lower) = (isDark(column, row * 2), isDark(column, row * 2 + 1))
    let text =
      switch (upper, lower) {
      case (true, true): "█"
      case (true, false): "▀"
      case (false, true): "▄"
      case (false, false): " "
      }
    return Cell(text: text, role: .code, pixels: .code(isUpperDark: upper, isLowerDark: lower))
  }

  private func isDark(_ x: Int, _ y: Int) -> Bool {
    code.isDark(x / scale - QRCode.quietZone, y / scale - QRCode.quietZone)
  }
}
