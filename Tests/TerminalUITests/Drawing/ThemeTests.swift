import Foundation
import Testing

@testable import TerminalUI

/// Text has a contrast of 7:1 and lines of 3:1 to their background (WCAG 2.2, 1.4.6 and 1.4.11),
/// computed for every role and every number of colours.
@Suite struct ThemeTests {
  @Test(arguments: [8, 16, 256])
  func everyRoleCanBeRead(colours: Int) {
    let theme = Theme(colours: colours)
    for role in Role.allCases {
      let style = theme.style(role)
      let least = isText(role) ? 7.0 : 3.0
      for palette in Palette.all {
        let ratio = palette.contrast(style.foreground, style.background)
        #expect(ratio >= least, "\(role) with \(colours) colours: \(ratio)")
      }
    }
  }

  /// Edges and bars have no text on them.
  private func isText(_ role: Role) -> Bool {
    ![.line, .edge, .bar].contains(role) && !Role.accents.contains(role)
  }

  @Test func highContrastIsTwiceAsMuch() {
    let theme = Theme(colours: 256, isHighContrast: true)
    for role in Role.allCases {
      let style = theme.style(role)
      let ratio = Palette.all[0].contrast(style.foreground, style.background)
      #expect(ratio >= 15, "\(role): \(ratio)")
      #expect(style.foreground >= 16 && style.background >= 16, "\(role)")
    }
    // A focused choice never has the style of one that is not.
    for role in Role.allCases where role.rawValue.hasPrefix("tile") || role == .footer {
      #expect(theme.style(role) != theme.style(.focus))
    }
  }

  @Test func aRichThemeUsesNoColourThatATerminalRedefines() {
    for role in Role.allCases {
      let style = Theme(colours: 256).style(role)
      #expect(style.foreground >= 16 && style.background >= 16, "\(role)")
    }
  }

  @Test func withoutColoursWhatMattersStillStandsOut() {
    let theme = Theme(colours: 0)
    for role in [Role.focus, .pressed, .band, .warning] { #expect(theme.style(role).isReversed) }
    for role in [Role.current, .heading, .cancelled] { #expect(theme.style(role).isBold) }
    #expect(theme.style(.page).background == -1)
  }

  @Test(arguments: [(1, 0), (2, 0), (8, 8), (15, 8), (16, 16), (88, 16), (256, 256), (65536, 256)])
  func theThemeFitsTheTerminal(colours: Int, theme: Int) {
    #expect(Theme(colours: colours).colours == theme)
  }
}

/// The first sixteen colours as terminals define them, and the fixed ones after them.
struct Palette {
  let first: [Int]

  /// Linux console, xterm, VTE (Tango).
  static let all = [
    Palette(first: [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]),
    Palette(first: [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]),
    Palette(first: [
      0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC,
      0x5E5C64, 0xF66151, 0x33D17A, 0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF,
    ]),
  ]

  private func rgb(_ number: Int) -> Int {
    if number < 16 { return first[number] }
    if number >= 232 {
      let grey = 8 + (number - 232) * 10
      return grey << 16 | grey << 8 | grey
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = number - 16
    return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
  }

  /// The contrast ratio of two colours (WCAG 2.2).
  func contrast(_ one: Int, _ other: Int) -> Double {
    let lights = [luminance(rgb(one)), luminance(rgb(other))].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ rgb: Int) -> Double {
    let parts = [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255].map { value -> Double in
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
