internal import Foundation
internal import KioskModel

extension DataPackage {
  /// The file `datapackage.json` (Frictionless Data Package 1, Table Schema 1), which gives the
  /// length and checksum of each file.
  func descriptor(_ form: TableForm, _ files: [File]) -> JSONObject {
    let site = header.site
    let period = "\(header.days.lowerBound) – \(header.days.upperBound)"
    return [
      "profile": "tabular-data-package", "name": .string(name),
      "title": .string("\(site.name): \(period)"),
      "description":
        "Anonymous ratings, answers and head counts from a health meeting place. Every text has a Swedish version in a key that ends in _sv; codebook.md explains the columns and the rules.",
      "description_sv":
        "Anonyma betyg, svar och räknade besök på en mötesplats för hälsa. Varje text har sin svenska form i en nyckel som slutar på _sv; codebook.md förklarar kolumnerna och reglerna.",
      "created": .string(ISO8601DateFormatter().string(from: header.created)),
      "licenses": .array([
        .object([
          "name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/",
          "title": "Creative Commons Attribution 4.0",
        ])
      ]),
      "temporal": .object([
        "start": .string(header.days.lowerBound.description),
        "end": .string(header.days.upperBound.description),
      ]),
      "timeZone": .string(site.timeZone.identifier),
      "generator": .object(["name": "motesplats-kiosk", "version": .string(header.version)]),
      "demonstration": .bool(site.isDemonstration),
      "privacy": .object([
        "k": .int(PrimarySuppression.fewest),
        "l": .int(Recoding.fewestScores),
        "quasiIdentifiers": [
          "session", "activity", "kind", "day", "month", "band", "language",
        ],
        "leftOut": .object(
          JSONObject(
            resources.map {
              // Said always: who knew that none was left out would know the exact number.
              (
                $0.name,
                ["ratings", "answers"].contains($0.name)
                  ? "at most 4 ratings of each kind a month, and those of a month with one score"
                  : "none"
              )
            })),
      ]),
      "resources": .array(
        zip(resources, files).map { .object(describe($0, $1, form)) }),
    ]
  }

  private var name: String {
    let id = header.site.id.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? String(character) : "-"
    }
    return "motesplats-" + id.joined() + "-\(header.days.lowerBound)-\(header.days.upperBound)"
  }

  private func describe(
    _ resource: DataResource, _ file: File, _ form: TableForm
  ) -> JSONObject {
    var schema: JSONObject = [
      "fields": .array(resource.fields.map { .object(Self.describe($0, form)) }),
      "missingValues": [""],
    ]
    schema["primaryKey"] = resource.key.map(JSONValue.string)
    if !resource.references.isEmpty {
      schema["foreignKeys"] = .array(
        resource.references.map { reference in
          .object([
            "fields": .string(reference.field),
            "reference": .object([
              "resource": .string(reference.resource), "fields": .string(reference.target),
            ]),
          ])
        })
    }
    return [
      "profile": "tabular-data-resource", "name": .string(resource.name),
      "path": .string(resource.path), "description": .string(resource.description.english),
      "description_sv": .string(resource.description.swedish), "format": "csv",
      "mediatype": "text/csv", "encoding": .string(form.encoding),
      "bytes": .int(file.bytes.count), "hash": .string("sha256:" + SHA256.text(file.bytes)),
      "dialect": .object([
        "delimiter": .string(form.delimiter), "lineTerminator": .string(form.lineEnd),
        "quoteChar": "\"", "doubleQuote": true, "header": true,
      ]), "schema": .object(schema),
    ]
  }

  private static func describe(_ field: DataField, _ form: TableForm) -> JSONObject {
    var object: JSONObject = [
      "name": .string(field.name), "type": .string(field.kind.rawValue),
      "description": .string(field.description.english),
      "description_sv": .string(field.description.swedish),
    ]
    if field.kind == .number { object["decimalChar"] = .string(form.decimalSeparator) }
    if field.kind == .boolean {
      object["trueValues"] = ["true"]
      object["falseValues"] = ["false"]
    }
    var constraints = JSONObject()
    if field.isRequired { constraints["required"] = true }
    if field.isUnique { constraints["unique"] = true }
    if !field.values.isEmpty { constraints["enum"] = .strings(field.values) }
    if let range = field.range {
      constraints["minimum"] = .int(range.lowerBound)
      constraints["maximum"] = .int(range.upperBound)
    }
    if !constraints.isEmpty { object["constraints"] = .object(constraints) }
    return object
  }
}
