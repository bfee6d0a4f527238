/// A device that has written journals in a data folder.
package struct SeenDevice: Sendable, Hashable, Identifiable {
  package let id: String
  /// The day of its last journal.
  package let lastDay: LocalDate

  /// The devices with journals among some, by id; what their command lines have written is theirs.
  package static func all(in parts: [JournalPath]) -> [SeenDevice] {
    var days: [String: LocalDate] = [:]
    let suffix = Device.commandLine("")
    for part in parts {
      let id =
        part.device.hasSuffix(suffix) ? String(part.device.dropLast(suffix.count)) : part.device
      days[id] = max(days[id] ?? part.day, part.day)
    }
    return days.map { SeenDevice(id: $0.key, lastDay: $0.value) }.sorted { $0.id < $1.id }
  }
}
