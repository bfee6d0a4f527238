/// All data stored about a person, for the person (GDPR, Article 15).
package struct PersonExport: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The exports from a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// The person's document and every journal entry with their id.
  package func document(of id: String) throws(PersonError) -> JSONObject {
    let person = try PeopleFolder(folder, disk: disk).person(id)
    var events: [JSONValue] = []
    do throws(DiskError) {
      for part in try Journal(root: folder.root, disk: disk).allParts()
      where part.stream == .attendance {
        let bytes = try disk.read(folder.root + "/" + part.path)
        for record in JournalReading(bytes).records
        where record.content["person"] == .string(id) {
          var event: JSONObject = [
            "event": .string(record.id), "type": .string(record.type),
            "day": .string(part.day.description),
          ]
          for key in ["session", "time", "firstVisit"] { event[key] = record.content[key] }
          events.append(.object(event))
        }
      }
    } catch {
      throw .disk(error)
    }
    return ["version": 1, "person": .object(person.document), "events": .array(events)]
  }
}
