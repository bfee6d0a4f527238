import SafeText

extension DraftWriter {
  /// Writes the room, the organiser and the kiosk's own properties.
  mutating func writeRest() {
    if differs({ CleanText.line($0.room) }) { writeRoom(CleanText.line(draft.room)) }
    if differs({ CleanText.line($0.organiser) }) {
      writeOrganiser(CleanText.line(draft.organiser))
    }
    if differs(\.kind) { set(.kind, .string(draft.kind.rawValue)) }
    if differs(\.capacity) { set(.capacity, draft.typedCapacity.map(JSONValue.int)) }
    if differs(\.spokenLanguages) {
      let languages = draft.spokenLanguages.map { CleanText.line($0, limit: 35) }
        .filter { !$0.isEmpty }
      set(.spokenLanguages, languages.isEmpty ? nil : .strings(languages))
    }
    if differs(\.coCreation) { set(.coCreation, draft.coCreation.map { .string($0.rawValue) }) }
    if differs({ CleanText.paragraphs($0.accessibility) }) {
      let text = CleanText.paragraphs(draft.accessibility)
      set(.accessibility, text.isEmpty ? nil : .string(text))
    }
  }

  private mutating func set(_ key: Activity.VendorKey, _ value: JSONValue?) {
    document[key.key] = value
  }

  /// Renames the first room, keeping its other properties, or removes it.
  private mutating func writeRoom(_ name: String) {
    writeName(name, in: "locations", newKey: "room", new: ["@type": "Location"]) { _ in true }
  }

  private mutating func writeOrganiser(_ name: String) {
    writeName(
      name, in: "participants", newKey: "organiser",
      new: ["@type": "Participant", "kind": "group", "roles": ["owner": true]]
    ) { $0["roles"]?.objectValue?["owner"] == true }
  }

  private mutating func writeName(
    _ name: String, in property: String, newKey: String, new: JSONObject,
    where isMeant: (JSONObject) -> Bool
  ) {
    var holders = document[property]?.objectValue ?? [:]
    let first = holders.members.first { member in
      member.value.objectValue.map { $0["name"] != nil && isMeant($0) } ?? false
    }
    guard !name.isEmpty else {
      guard let first else { return }
      holders[first.key] = nil
      document[property] = holders.isEmpty ? nil : .object(holders)
      return
    }
    var key = first?.key ?? newKey
    while first == nil, holders[key] != nil { key += "-1" }
    var holder = first?.value.objectValue ?? new
    holder["name"] = .string(name)
    holders[key] = .object(holder)
    document[property] = .object(holders)
  }
}
