/// All data stored about a person, for the person (GDPR, Article 15).
package struct PersonExport: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The exports from a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// The person's document and every journal entry with their id, and the files and folders that
  /// could not be read.
  package func document(
    of id: String
  ) throws(PersonError) -> (document: JSONObject, unreadable: IncompleteErasure) {
    var unreadable = IncompleteErasure()
    let person = try PeopleFolder(folder, disk: disk).person(id)
    var events: [JSONValue] = []
    var seen: Set<String> = []
    do throws(DiskError) {
      let listing = try Journal(root: folder.root, disk: disk).listing()
      unreadable.add(listing.unreadable)
      for part in listing.parts where part.stream == .attendance {
        var found: [JournalRecord] = []
        _ = try unreadable.reach { () throws(DiskError) in
          try JournalScan(folder.root + "/" + part.path, disk: disk) { record in
            if record.content["person"] == .string(id) { found.append(record) }
            return true
          }
        }
        for record in found where seen.insert(record.id).inserted {
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
    return (
      ["version": 1, "person": .object(person.document), "events": .array(events)], unreadable
    )
  }
}
