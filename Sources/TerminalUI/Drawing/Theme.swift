/// The style of each role, depending on the number of colours of the terminal.
nonisolated struct Theme: Sendable {
  /// A pair of colour numbers, and attributes.
  struct Style: Hashable, Sendable {
    var foreground: Int
    var background: Int
    var isBold = false
    var isReversed = false
    var isUnderlined = false
  }

  /// The number of colours that the theme is for: 0, 8, 16 or 256.
  let colours: Int
  /// Whether only white, yellow and black are used, for people who need high contrast.
  let isHighContrast: Bool

  /// The theme for a terminal with a number of colours.
  init(colours: Int, isHighContrast: Bool = false) {
    self.isHighContrast = isHighContrast
    self.colours = colours >= 256 ? 256 : colours >= 16 ? 16 : colours >= 8 ? 8 : 0
  }

  /// The style of a role.
  func style(_ role: Role) -> Style {
    switch colours {
    case 256: isHighContrast ? Self.highContrast(role) : Self.rich(role)
    case 0: Self.plain(role)
    default: Self.basic(role, bright: colours == 16)
    }
  }

  /// Only colours 16–255, which terminals do not change. Dark text on a light page is easiest to
  /// read in a lit room. Three tones: what is said stands on the page itself, what can be done is
  /// white, what is chosen is dark.
  private static func rich(_ role: Role) -> Style {
    switch role {
    case .page: Style(foreground: 235, background: 254)
    case .quiet: Style(foreground: 238, background: 254)
    case .heading: Style(foreground: 17, background: 254, isBold: true)
    case .strong: Style(foreground: 235, background: 254, isBold: true)
    case .band: Style(foreground: 231, background: 23, isBold: true)
    case .secondBand: Style(foreground: 231, background: 53, isBold: true)
    case .demo: Style(foreground: 16, background: 220, isBold: true)
    case .notice: Style(foreground: 16, background: 223, isBold: true)
    case .current: Style(foreground: 231, background: 22, isBold: true)
    case .currentDetail: Style(foreground: 231, background: 22)
    case .cancelled: Style(foreground: 88, background: 254, isBold: true)
    case .line: Style(foreground: 242, background: 254)
    case .face1: Style(foreground: 16, background: 217, isBold: true)
    case .face2: Style(foreground: 16, background: 223, isBold: true)
    case .face3: Style(foreground: 16, background: 229, isBold: true)
    case .face4: Style(foreground: 16, background: 193, isBold: true)
    case .face5: Style(foreground: 16, background: 157, isBold: true)
    case .tile: Style(foreground: 16, background: 231)
    case .tileHeading: Style(foreground: 17, background: 231, isBold: true)
    case .key: Style(foreground: 231, background: 16, isBold: true)
    case .edge: Style(foreground: 30, background: 231)
    case .accent1: Style(foreground: 61, background: 231)
    case .accent2: Style(foreground: 29, background: 231)
    case .accent3: Style(foreground: 132, background: 231)
    case .accent4: Style(foreground: 130, background: 231)
    case .accent5: Style(foreground: 66, background: 231)
    case .accent6: Style(foreground: 91, background: 231)
    case .bar: Style(foreground: 24, background: 254)
    case .figure: Style(foreground: 17, background: 254, isBold: true)
    case .code: Style(foreground: 16, background: 231)
    case .caret: Style(foreground: 17, background: 231, isBold: true)
    case .focus: Style(foreground: 231, background: 17, isBold: true)
    case .pressed: Style(foreground: 231, background: 16, isBold: true)
    case .lit: Style(foreground: 16, background: 231, isBold: true)
    case .footer: Style(foreground: 255, background: 236)
    case .footerKey: Style(foreground: 16, background: 229, isBold: true)
    case .warning: Style(foreground: 231, background: 88, isBold: true)
    }
  }

  /// White on black, yellow for pressed choices, and both inverted for focused ones: a contrast of
  /// at least 15:1. Tiles have frames.
  private static func highContrast(_ role: Role) -> Style {
    switch role {
    case .key, .footerKey, .demo, .notice, .warning:
      Style(foreground: 16, background: 226, isBold: true)
    case .focus, .pressed, .lit, .band, .secondBand, .caret:
      Style(foreground: 16, background: 231, isBold: true)
    case .heading, .current, .tileHeading, .figure, .bar:
      Style(foreground: 226, background: 16, isBold: true)
    case .strong: Style(foreground: 231, background: 16, isBold: true)
    case .code: Style(foreground: 16, background: 231)
    default: Style(foreground: 231, background: 16)
    }
  }

  /// Of the sixteen colours, which terminals can change, those with a contrast of 7:1 on every
  /// terminal checked: 7, 10, 11, 14 and 15 on 0, and 0 on 7. With eight colours, 7 on 0 and 0 on
  /// 7.
  private static func basic(_ role: Role, bright: Bool) -> Style {
    func colour(_ number: Int) -> Int { bright ? number : 7 }
    switch role {
    case .page, .quiet, .line, .currentDetail, .edge, .accent1, .accent2, .accent3, .accent4,
      .accent5,
      .accent6:
      return Style(foreground: 7, background: 0)
    case .heading, .strong: return Style(foreground: colour(15), background: 0, isBold: true)
    case .notice, .demo, .face3: return Style(foreground: colour(11), background: 0, isBold: true)
    case .current, .face4, .face5: return Style(foreground: colour(10), background: 0, isBold: true)
    case .face1, .face2, .cancelled:
      return Style(foreground: colour(15), background: 0, isBold: true)
    case .tile, .tileHeading, .figure, .bar:
      return Style(foreground: colour(14), background: 0, isBold: true)
    case .band, .secondBand, .key, .footerKey, .focus, .pressed, .lit, .warning, .code:
      return Style(foreground: 0, background: 7)
    case .footer, .caret: return Style(foreground: 7, background: 0)
    }
  }

  /// Without colours: bold, reverse and underline only.
  private static func plain(_ role: Role) -> Style {
    switch role {
    case .heading, .strong, .current, .cancelled, .demo, .tileHeading, .figure:
      Style(foreground: -1, background: -1, isBold: true)
    case .band, .secondBand, .key, .footerKey, .focus, .pressed, .lit, .warning:
      Style(foreground: -1, background: -1, isReversed: true)
    case .notice: Style(foreground: -1, background: -1, isUnderlined: true)
    default: Style(foreground: -1, background: -1)
    }
  }
}
