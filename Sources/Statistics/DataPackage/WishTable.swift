import KioskModel

/// The table of wishes and ideas that visitors see.
///
/// It only includes texts that staff have approved, and support of at least five, rounded down.
enum WishTable {
  /// The table of a period's wishes.
  static func resource(_ summary: WishSummary, site: Site) -> DataResource {
    // Sorted by text, because the order of entry must not be disclosed.
    let lines = summary.lines.sorted {
      ($0.text.text(["sv"]), $0.id) < ($1.text.text(["sv"]), $1.id)
    }
    let rows = lines.enumerated().map { index, line -> [DataCell] in
      [
        .text(site.id), .integer(index + 1), .optional(line.theme?.rawValue),
        .text(line.status?.rawValue ?? "open"), .optional(line.text.text(["sv"])),
        .optional(line.reply?.text(["sv"])),
        line.decided.map { .time(String($0.description.prefix(7))) } ?? .empty,
        .optional(line.shownSupport),
      ]
    }
    return DataResource(
      name: "wishes",
      description: BilingualText(
        "Önskningar som personalen har godkänt, och idéer, med svar. Andra önskningar är inte med.",
        "Wishes that staff have approved, and ideas, with replies. Other wishes are not included."),
      fields: fields, rows: rows)
  }

  private static let fields = [
    PackageTables.siteField,
    DataField(
      "wish", .integer, BilingualText("Radens nummer.", "The row's number."), required: true,
      unique: true, range: 1...1_000_000),
    DataField(
      "theme", .string, BilingualText("Vad den handlar om.", "What it is about."),
      values: HealthTheme.allCases.map(\.rawValue)),
    DataField(
      "status", .string,
      BilingualText(
        "Vad personalen har bestämt; open: en idé utan svar.",
        "What staff have decided; open: an idea without a reply."),
      required: true, values: ReplyStatus.allCases.map(\.rawValue) + ["open"]),
    DataField(
      "text", .string,
      BilingualText(
        "Önskningens ord, som personalen har godkänt dem.",
        "The text of the wish as approved by staff, in Swedish where available.")),
    DataField("reply", .string, BilingualText("Personalens svar.", "The staff's reply.")),
    DataField(
      "decided", .month, BilingualText("Månaden för beslutet.", "The month of the decision.")),
    DataField(
      "support", .integer,
      BilingualText(
        "Hur många som minst höll med under perioden, avrundat nedåt till femtal; tom under fem.",
        "At least so many agreed during the period, rounded down to a multiple of five; empty below"
          + " five."),
      range: PrimarySuppression.fewest...1_000_000),
  ]
}
