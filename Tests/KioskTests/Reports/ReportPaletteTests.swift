import Foundation
import Testing

@testable import Kiosk

/// The report's text has a contrast of 7:1, its graphics of 3:1 (WCAG 2.2, 1.4.6 and 1.4.11), in
/// light and in dark mode.
@Suite struct ReportPaletteTests {
  @Test(arguments: [ReportPalette.light, .dark])
  func textCanBeRead(palette: ReportPalette) {
    for ground in [palette.paper, palette.card] {
      #expect(Self.contrast(palette.ink, ground) >= 7)
      #expect(Self.contrast(palette.muted, ground) >= 6.5)
    }
    #expect(Self.contrast(palette.accent, palette.paper) >= 7)
    // The background of a printed page is white.
    #expect(Self.contrast(ReportPalette.light.muted, 0xFFFFFF) >= 7)
  }

  @Test(arguments: [ReportPalette.light, .dark])
  func barsPointsAndMarksStandOut(palette: ReportPalette) {
    for (one, other) in [
      (palette.accent, palette.track), (palette.accent, palette.paper),
      (palette.mark, palette.paper), (palette.mark, palette.track), (palette.muted, palette.paper),
    ] {
      #expect(Self.contrast(one, other) >= 3)
    }
  }

  @Test func theStyleSheetUsesNoOtherColours() {
    let known = ReportPalette.light.variables + ReportPalette.dark.variables + "#ffffff"
    for colour in ReportStyle.sheet.matches(of: /#[0-9a-f]{3,8}\b/) {
      #expect(known.contains(colour.output), "\(colour.output)")
    }
  }

  /// The contrast ratio of two colours (WCAG 2.2).
  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let lights = [one, other].map { colour in
      let parts = [16, 8, 0].map { shift -> Double in
        let value = Double(colour >> shift & 0xFF) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
  }
}
