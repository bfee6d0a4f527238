/// An id under which a machine wrote its journals before it had its present one.
package struct FormerDevice: Sendable, Hashable, Identifiable {
  /// The reason why the machine has another id now.
  package enum Reason: String, Sendable, CaseIterable {
    /// Earlier versions derived the id from the host name.
    case derived
    /// The disk was cloned, or moved to another machine.
    case cloned
    /// Another machine wrote under the same id.
    case shared
  }

  package let id: String
  /// The last day of its journals that may be this machine's.
  package let until: LocalDate
  package let reason: Reason
  /// The fingerprint of the machine to which the id belongs, if it is another one.
  let machine: String?

  /// An id that is no longer used.
  package init(id: String, until: LocalDate, reason: Reason, machine: String? = nil) {
    self.id = id
    self.until = until
    self.reason = reason
    self.machine = machine
  }

  init(_ reader: JSONReader) throws(DocumentProblem) {
    id = try reader.string("id")
    until = try reader.required("until", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    guard let reason: Reason = try reader.optionalCase("reason") else {
      throw reader.problem("reason", .missing)
    }
    self.reason = reason
    machine = try reader.optionalString("machine")
  }

  var json: JSONObject {
    var json: JSONObject = [
      "id": .string(id), "until": .string(until.description), "reason": .string(reason.rawValue),
    ]
    json["machine"] = machine.map(JSONValue.string)
    return json
  }
}

extension Device {
  /// The number of days for which staff are shown that the machine has a new id.
  private static let daysShown = 7

  /// The id that the machine had to give up lately, because another machine has it too; nil if
  /// there is none.
  package func givenUp(lately today: LocalDate) -> FormerDevice? {
    guard let last = former.last, last.reason != .derived, let created,
      abs(today - created) <= Self.daysShown
    else { return nil }
    return last
  }

  /// The number of days without a journal after which the folder of an id that another machine had
  /// too counts as abandoned.
  static let daysUntilAbandoned = 30

  /// The ids whose journals this machine rewrites when something in them has to be erased.
  ///
  /// Nobody may rewrite a journal to which another machine appends. A former id is this machine's
  /// as long as no journal is newer than the day on which it was given up; if another machine had
  /// the id too, only after a month without one. A device that is gone for good is looked after by
  /// its heir.
  package func responsible(
    parts: [JournalPath], today: LocalDate, devices: PlaceDevices? = nil
  ) -> Set<String> {
    var ids: Set<String> = [id]
    for earlier in former {
      let folders = [earlier.id, Device.commandLine(earlier.id)]
      let isInUse = parts.contains { folders.contains($0.device) && $0.day > earlier.until }
      let isAbandoned =
        earlier.reason == .derived || today - Self.daysUntilAbandoned > earlier.until
      if !isInUse, isAbandoned { ids.insert(earlier.id) }
    }
    return ids.union(devices?.inherited(by: ids, parts: parts) ?? [])
  }
}
