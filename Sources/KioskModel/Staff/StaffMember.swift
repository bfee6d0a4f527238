import SafeText

/// A staff member who may unlock the kiosk: `local/staff/<id>.json`, which never leaves the machine.
package struct StaffMember: StoredDocument, Hashable, Identifiable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  /// A random id, which represents the person in journals.
  package let id: String
  package let name: String
  /// The role, which decides what the person may do.
  package let role: StaffRole
  /// The hash of the person's PIN (`crypt(5)`).
  package let pinHash: String

  package static let documentKind = DocumentKind.staff
  package var storedID: String? { id }

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1
  /// The maximum length of a name, in characters.
  package static let maxNameLength = 40

  /// The staff member described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    name = CleanText.line(try reader.string("name"), limit: Self.maxNameLength)
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
