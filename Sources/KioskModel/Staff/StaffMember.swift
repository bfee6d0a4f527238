/// Somebody who may unlock the kiosk: `staff/<id>.json`, which never leaves the machine.
package struct StaffMember: StoredDocument, Hashable, Identifiable {
  /// The document as it was read, so that what we have no property for survives.
  package let document: JSONObject
  /// A random name, which stands in journals for the person.
  package let id: String
  /// What the person is called.
  package let name: String
  /// What the person may do.
  package let role: StaffRole
  /// The hash of the person's PIN (`crypt(5)`).
  package let pinHash: String

  package static let documentKind = DocumentKind.staff

  /// The version of the format that is written; every one up to it is read.
  package static let version = 1
  /// No name is longer.
  package static let mostOfName = 40

  /// The member that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    name = CleanText.line(try reader.string("name"), limit: Self.mostOfName)
    role = try reader.required("role", .oneOf) { $0.stringValue.flatMap(StaffRole.init) }
    pinHash = try reader.string("pin")
  }

  /// The document of a new member.
  package static func document(
    id: String, name: String, role: StaffRole, pinHash: String
  ) -> JSONObject {
    [
      "version": .int(version), "id": .string(id), "name": .string(name),
      "role": .string(role.rawValue), "pin": .string(pinHash),
    ]
  }
}
