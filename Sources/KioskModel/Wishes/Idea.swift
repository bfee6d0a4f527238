/// An idea for the meeting place that comes with the kiosk, for those who would rather choose than
/// write.
package struct Idea: Sendable, Hashable {
  /// Its name in the data.
  package let id: String
  /// What it is about.
  package let theme: HealthTheme
  /// Its wording by language.
  package let text: LocalizedText

  /// The idea that an object describes.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    id = try reader.string("id")
    theme = try reader.required("theme", .oneOf) { $0.stringValue.flatMap(HealthTheme.init) }
    text = try LocalizedText(reader, "text")
  }

  /// The ideas in a file such as `ideas.json` of the assets.
  package static func load(_ path: String, disk: Disk = .live) throws(DocumentError) -> [Idea] {
    try Document.load(path, disk: disk) { reader throws(DocumentProblem) in
      var ideas: [Idea] = []
      for object in try reader.objects("ideas") {
        let idea = try Idea(object)
        // Wishes are counted by this name.
        guard !ideas.contains(where: { $0.id == idea.id }) else {
          throw object.problem("id", .malformed(idea.id, .oneOf))
        }
        ideas.append(idea)
      }
      return ideas
    }
  }
}
