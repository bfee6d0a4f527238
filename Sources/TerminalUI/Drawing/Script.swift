/// A writing system that a terminal's font may or may not support.
package nonisolated enum Script: String, CaseIterable, Sendable {
  case latin, cyrillic, arabic, ethiopic

  /// Characters that a font has if it supports the script; for Arabic, presentation forms, since
  /// those are written to the terminal.
  var samples: [UInt16] {
    switch self {
    case .latin: [0xE5, 0xE4, 0xF6]
    case .cyrillic: [0x436, 0x44F, 0x456, 0x457, 0x454]
    case .arabic: [0xFE8D, 0xFEDF, 0xFEFB, 0xFBFD, 0xFB8E]
    case .ethiopic: [0x1200, 0x1275, 0x1295, 0x129B]
    }
  }
}
