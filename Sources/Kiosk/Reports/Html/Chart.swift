/// A picture of figures with what it says in a sentence, and the same figures in a table.
nonisolated struct Chart: Sendable {
  /// What is drawn.
  struct Picture: Sendable {
    /// What the style sheet knows it by.
    var style: String
    /// What the style sheet has to know of it.
    var variables: String
    /// Its signs.
    var parts: [Markup]
  }

  /// A name that no other chart of the page has, of ASCII letters and hyphens.
  var id: String
  /// What it is of.
  var title: String
  /// What it says.
  var sentence: String
  var picture: Picture
  var table: HtmlTable
  /// What opens and closes the table.
  var summary: String

  /// A table of few columns has room beside the picture; what is short is not torn between pages.
  private var style: String {
    (table.columns.count <= 3 ? "beside " : "") + (table.rows.count <= 8 ? "short" : "long")
  }

  /// The figure; those who cannot see the picture get its title, the sentence and the table.
  var markup: Markup {
    let svg = Markup(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "class": picture.style,
        "style": picture.variables,
      ],
      all: [
        Markup("title", ["id": id + "-title"], text: title),
        Markup("desc", ["id": id + "-desc"], text: sentence),
      ] + picture.parts)
    return Markup(
      "figure", ["id": id, "class": style],
      Markup(
        "figcaption", Markup("b", text: title), Markup(text: sentence)),
      svg,
      Markup(
        "details", ["open": "open"], Markup("summary", text: summary), table.markup))
  }
}
