/// A predefined idea for the meeting place, for visitors who would rather choose than write.
package struct Idea: Sendable, Hashable {
  /// The id used in the data.
  package let id: String
  /// The subject, one of the themes of health information.
  package let theme: HealthTheme
  /// The wording by language.
  package let text: LocalizedText

  /// The idea described by an object.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    id = try reader.string("id")
    theme = try reader.required("theme", .oneOf) { $0.stringValue.flatMap(HealthTheme.init) }
    text = try LocalizedText(reader, "text")
  }

  /// The ideas in a file such as `ideas.json` in the assets.
  package static func load(_ path: String, disk: Disk = .live) throws(DocumentError) -> [Idea] {
    try Document.load(path, disk: disk) { reader throws(DocumentProblem) in
      var ideas: [Idea] = []
      for object in try reader.objects("ideas") {
        let idea = try Idea(object)
        // Wishes are counted by this id, so it must be unique.
        guard !ideas.contains(where: { $0.id == idea.id }) else {
          throw object.problem("id", .malformed(idea.id, .oneOf))
        }
        ideas.append(idea)
      }
      return ideas
    }
  }
}
