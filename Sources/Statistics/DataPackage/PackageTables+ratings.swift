import KioskModel

extension PackageTables {
  /// The table of ratings, with one row for each rating at its level of detail.
  func ratingTable() -> DataResource {
    var rows: [[DataCell]] = []
    for universe in ratings where !universe.coarsening.isTooFew {
      for (rating, group) in universe.members {
        let told = universe.coarsening.told(group)
        rows.append(
          [.text(source.place.site.id)] + Self.cells(told) + [
            .integer(rating.key.score), .integer(rating.key.scale), .boolean(rating.key.isFlood),
            .integer(told.detail.rawValue),
          ])
      }
    }
    let most = ratings.map(\.scale).max() ?? 5
    return DataResource(
      name: "ratings",
      description: BilingualText(
        "Ett betyg per rad, utan det som kunde peka ut någon (se Regler).",
        "One rating per row, without anything that could identify a person (see Rules)."),
      fields: [Self.numberField("rating"), Self.siteField] + Self.groupFields + [
        DataField(
          "score", .integer, BilingualText("Betyget, 1 är sämst.", "The rating; 1 is the worst."),
          required: true, range: 1...max(5, most)),
        DataField(
          "scale", .integer,
          BilingualText("Antal steg på skalan.", "The number of steps on the scale."),
          required: true, range: 2...max(5, most)),
        DataField(
          "flood", .boolean,
          BilingualText(
            "Sant om betyget kom i en svärm: ingen vet hur många personer det var, och inget index"
              + " räknar med det.",
            "True if the rating came in a flood: nobody knows how many people it was, and it is not"
              + " counted in any index."),
          required: true),
        Self.detailField,
      ], references: [Self.sessionReference], rows: Self.numbered(rows))
  }

  /// The cells of a rating's published properties, in the order of `groupFields`.
  static func cells(_ told: PublishedGroup) -> [DataCell] {
    let about: String? =
      switch told.isVisit {
      case true?: "visit"
      case false?: told.session == nil ? "activity" : "session"
      case nil: nil
      }
    return [
      .optional(about), .optional(told.session?.description), .optional(told.activity),
      told.day.map { .time($0.description) } ?? .empty, told.month.map(DataCell.time) ?? .empty,
      .optional(told.year), .optional(told.band?.rawValue), .optional(told.language),
    ]
  }

  /// The rows, numbered and sorted by their content alone, so that neither order nor number
  /// discloses when a rating was given.
  static func numbered(_ rows: [[DataCell]]) -> [[DataCell]] {
    rows.map { row in (row.map { TableForm.open.text($0) }.joined(separator: "\u{1F}"), row) }
      .sorted { $0.0 < $1.0 }.enumerated().map { [.integer($0 + 1)] + $1.1 }
  }

  static func numberField(_ name: String) -> DataField {
    DataField(
      name, .integer,
      BilingualText(
        "Radens nummer i en ordning som bara följer av radernas innehåll.",
        "The row's number, in an order that depends only on the contents of the rows."),
      required: true, unique: true, range: 1...1_000_000_000)
  }

  static let detailField = DataField(
    "detail", .integer,
    BilingualText(
      "Hur mycket som visas: 1 mest, 7 minst (se Regler).",
      "How much detail is shown: 1 the most, 7 the least (see Rules)."),
    required: true, range: 1...7)

  static let sessionReference = DataResource.Reference(
    field: "session", resource: "sessions", target: "session")

  static let groupFields = [
    DataField(
      "about", .string,
      BilingualText(
        "Vad det gäller: ett tillfälle, en aktivitet, eller besöket i stort (visit). Tom från steg 3.",
        "What it is about: a session, an activity, or the visit as a whole. Empty from step 3."),
      values: ["session", "activity", "visit"]),
    DataField(
      "session", .string,
      BilingualText("Tillfället; bara på steg 1.", "The session; on step 1 only.")),
    DataField(
      "activity", .string,
      BilingualText("Aktivitetens uid; på steg 1–2.", "The activity's uid; on steps 1–2.")),
    DataField(
      "day", .date,
      BilingualText(
        "Dagen då någon svarade; bara på steg 1.", "The day of the response; step 1 only.")),
    DataField("month", .month, BilingualText("Månaden; på steg 1–3.", "The month; steps 1–3.")),
    DataField("year", .year, BilingualText("Året; på steg 1–6.", "The year; steps 1–6.")),
    DataField(
      "band", .string,
      BilingualText(
        "Åldern som den som svarade själv har valt; på steg 1–5. Tom också om frågan inte ställdes"
          + " eller inte besvarades.",
        "The age band chosen by the respondent; steps 1–5. Also empty if the question was not asked"
          + " or not answered."),
      values: AgeBand.allCases.map(\.rawValue)),
    DataField(
      "language", .string,
      BilingualText(
        "Skärmens språk (RFC 5646); på steg 1–4.",
        "The screen language (RFC 5646); steps 1–4.")
    ),
  ]
}
