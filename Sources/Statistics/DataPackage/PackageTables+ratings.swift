import KioskModel

extension PackageTables {
  /// The table of ratings, with one row for each rating at its level of detail.
  func ratingTable() -> DataResource {
    var rows: [[DataCell]] = []
    for universe in ratings {
      for one in universe.classes {
        let cells = [.text(source.place.site.id)] + Self.cells(one.told)
        rows += one.ratings.map { universe.ratings[$0].key }.map { key in
          cells + [
            .integer(key.score), .integer(key.scale), .boolean(key.isFlood),
            .integer(one.told.detail.rawValue),
          ]
        }
      }
    }
    let most = ratings.map(\.kind.scale).max() ?? 5
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
      case false?: told.session != nil ? "session" : told.activity != nil ? "activity" : "kind"
      case nil: nil
      }
    return [
      .optional(about), .optional(told.session?.description), .optional(told.activity),
      .optional(told.kind), told.day.map { .time($0.description) } ?? .empty, .time(told.month),
      .optional(told.band?.rawValue), .optional(told.language),
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
      "Hur mycket som visas: 1 mest, 5 minst (se Regler).",
      "How much detail is shown: 1 the most, 5 the least (see Rules)."),
    required: true, range: 1...5)

  static let sessionReference = DataResource.Reference(
    field: "session", resource: "sessions", target: "session")

  static let groupFields = [
    DataField(
      "about", .string,
      BilingualText(
        "Vad det gäller: ett tillfälle, en aktivitet, aktiviteter av en sort (kind), eller besöket i"
          + " stort (visit). Tom på steg 5.",
        "What it is about: a session, an activity, activities of a kind, or the visit as a whole."
          + " Empty on step 5."),
      values: ["session", "activity", "kind", "visit"]),
    DataField(
      "session", .string,
      BilingualText("Tillfället; bara på steg 1.", "The session; on step 1 only.")),
    DataField(
      "activity", .string,
      BilingualText("Aktivitetens uid; på steg 1–3.", "The activity's uid; on steps 1–3.")),
    DataField(
      "kind", .string,
      BilingualText(
        "Sorts aktivitet; på steg 1–4. Tom också för besöket i stort.",
        "The type of activity; on steps 1–4. Also empty for the visit as a whole."),
      values: ActivityKind.allCases.map(\.rawValue)),
    DataField(
      "day", .date,
      BilingualText(
        "Dagen då någon svarade; bara på steg 1.", "The day of the response; step 1 only.")),
    DataField("month", .month, BilingualText("Månaden.", "The month."), required: true),
    DataField(
      "band", .string,
      BilingualText(
        "Åldern som den som svarade själv har valt; på steg 1–2. Tom också om frågan inte ställdes"
          + " eller inte besvarades.",
        "The age band chosen by the respondent; steps 1–2. Also empty if the question was not asked"
          + " or not answered."),
      values: AgeBand.allCases.map(\.rawValue)),
    DataField(
      "language", .string,
      BilingualText(
        "Skärmens språk (RFC 5646); på steg 1–2.",
        "The screen language (RFC 5646); steps 1–2.")
    ),
  ]
}
