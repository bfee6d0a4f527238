import Statistics
import TerminalUI

/// The faces of the screen as SVG pictures.
enum FaceMarkup {
  /// One of five faces, 1 the saddest; it is hidden from screen readers, since words next to it say the same.
  ///
  /// - Parameters:
  ///   - size: Its width and height as CSS lengths.
  ///   - y: Its upper edge where it is a part of another picture.
  static func face(_ score: Int, size: String, y: String = "0") -> Markup {
    let side = number(FaceOutline.size)
    return Markup(
      "svg",
      [
        "class": "face", "aria-hidden": "true", "viewBox": "0 0 \(side) \(side)", "y": y,
        "width": size, "height": size,
      ],
      all: FaceOutline(score: score).parts.map(markup))
  }

  private static func markup(_ part: FaceOutline.Part) -> Markup {
    let colour = ReportPalette.name(part.colour)
    switch part.shape {
    case .ellipse(let x, let y, let across, let down):
      return Markup(
        "ellipse",
        [
          "cx": number(x), "cy": number(y), "rx": number(across), "ry": number(down),
          "fill": colour,
        ])
    case .bow(let from, let to, let y, let control, let width):
      let path = "M \(number(from)) \(number(y)) Q \(number((from + to) / 2)) \(number(control))"
      return Markup(
        "path",
        [
          "d": path + " \(number(to)) \(number(y))", "fill": "none", "stroke": colour,
          "stroke-width": number(width), "stroke-linecap": "round",
        ])
    case .bowl(let from, let to, let y, let depth):
      let radii = number((to - from) / 2) + " " + number(depth)
      return Markup(
        "path",
        [
          "d": "M \(number(from)) \(number(y)) A \(radii) 0 0 0 \(number(to)) \(number(y)) Z",
          "fill": colour,
        ])
    case .bar(let from, let to, let y, let height):
      return Markup(
        "rect",
        [
          "x": number(from), "y": number(y), "width": number(to - from), "height": number(height),
          "fill": colour,
        ])
    }
  }

  private static func number(_ value: Double) -> String {
    let number = value.rounded(decimals: 2)
    return number.hasSuffix(".00") ? String(number.dropLast(3)) : number
  }
}
