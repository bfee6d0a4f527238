/// Rows of words with something drawn below each; the style sheet says how far apart they are, so
/// that on a telephone a long row can have two lines.
struct RowsFigure {
  /// One row.
  struct Row {
    var label: String
    var value: String
    /// Whether the value is one, and not that nothing is shown.
    var isKnown: Bool
    /// The face before the words, 1–5.
    var face: Int?
    /// What is drawn below the words; its heights count from `level`.
    var shapes: [Markup]
  }

  var rows: [Row]
  /// What is drawn behind the rows from the top to the bottom, such as the lines of a scale.
  var behind: [Markup] = []
  /// The room above the first row, in sizes of text.
  var head = 0.0

  /// Where shapes are drawn, below the row's upper edge.
  static let level = 1.75
  /// The room on a telephone, in sizes of text: what is longer than all of it is cut, and the table has
  /// the whole.
  private static let room = 21.0
  /// Beyond so much words and value have a line each where there is little room.
  private static let both = 17.0

  /// The picture.
  var picture: ChartPicture {
    let isLong = rows.contains { Self.width($0.label) + Self.width($0.value) > Self.both }
    let hasFaces = rows.contains { $0.face != nil }
    let parts = rows.enumerated().map { place, row in
      let x = row.face == nil ? "0" : Drawing.down(2)
      let style = row.isKnown ? "value" : "soft"
      var parts = [
        Drawing.text(Self.fitted(row.label), x: x, y: 1.1),
        Drawing.text(row.value, x: "100%", y: 1.1, anchor: "end", style: style + " apart"),
      ]
      if isLong { parts.append(Drawing.text(row.value, y: 2.35, style: style + " under")) }
      if let face = row.face {
        parts.append(
          FaceMarkup.face(face, size: Drawing.down(1.5), y: Drawing.down(-0.1)))
      }
      parts.append(Markup("g", ["class": "shapes"], all: row.shapes))
      return Markup("g", ["class": "row", "style": "--place: \(place)"], all: parts)
    }
    let style = ["rows", isLong ? "long" : "", hasFaces ? "faces" : ""].filter { !$0.isEmpty }
    return ChartPicture(
      style: style.joined(separator: " "),
      variables: "--count: \(rows.count); --head: " + Drawing.down(head), parts: behind + parts)
  }

  private static func fitted(_ label: String) -> String {
    guard width(label) > room else { return label }
    var (kept, used) = ("", width("…"))
    for character in label {
      used += width(String(character))
      guard used <= room else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// About how wide words are in the fonts of browsers, in sizes of text; rather more than less.
  private static func width(_ text: String) -> Double {
    text.reduce(0) { width, character in
      let own: Double =
        switch character {
        case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "|", "(", ")", "–":
          0.34
        case "m", "w", "M", "W", "%", "@", "…": 0.95
        case _ where character.isUppercase: 0.72
        case _ where character.isASCII || character.isLowercase: 0.58
        // Characters of other scripts are as wide as they are high, at most.
        default: 1
        }
      return width + own
    }
  }
}
