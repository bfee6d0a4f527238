/// What made-up people are called.
package struct DemonstrationNames: Sendable, Hashable {
  /// Somebody who may unlock the demonstration.
  struct Member: Sendable, Hashable {
    var id: String
    var name: String
    var role: StaffRole
  }

  /// Who may unlock it.
  var staff: [Member]
  /// Visitors who have agreed that their names are kept.
  var people: [String]

  /// Nobody.
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
