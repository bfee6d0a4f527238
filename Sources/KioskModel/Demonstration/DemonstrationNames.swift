/// The names of fictional people.
package struct DemonstrationNames: Sendable, Hashable {
  /// A staff member of the demonstration.
  struct Member: Sendable, Hashable {
    var id: String
    var name: String
    var role: StaffRole
  }

  /// The staff members.
  var staff: [Member]
  /// The visitors who have agreed that their names are stored.
  var people: [String]

  /// No names.
  package init() {
    staff = []
    people = []
  }

  init(_ reader: JSONReader) throws(DocumentProblem) {
    staff = try reader.objects("staff").map { member throws(DocumentProblem) in
      Member(
        id: try member.string("id"), name: try member.string("name"),
        role: try member.required("role", .oneOf) { $0.stringValue.flatMap(StaffRole.init) })
    }
    people = try reader.strings("people")
  }
}
