import SafeText

/// A device as all kiosks of the place know it: `devices/<id>.json`, written by the device itself, or
/// for one that is gone for good by its heir.
package struct PlaceDevice: StoredDocument, Hashable, Identifiable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  package let id: String
  /// A name for people; empty if there is none.
  package let name: String
  /// The device that looks after its journals, because it is gone for good; nil if it is not.
  package let heir: String?
  /// The last day of its journals if it has an heir: what is newer shows that it is not gone.
  package let until: LocalDate?

  package static let documentKind = DocumentKind.devices
  package var storedID: String? { id }

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1

  /// The device described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    name = CleanText.line(try reader.optionalString("name") ?? "", limit: 60)
    heir = try reader.optionalString("heir")
    until = try reader.optional("until", .date) { $0.stringValue.flatMap { LocalDate($0) } }
  }

  /// A device without a document.
  init(id: String) {
    document = ["version": .int(Self.version), "id": .string(id)]
    self.id = id
    (name, heir, until) = ("", nil, nil)
  }

  /// The name by which people know it.
  package var title: String { name.isEmpty ? id : name }
}
