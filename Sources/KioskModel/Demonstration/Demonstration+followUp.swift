/// Example targets of a working group for this year and values of fictional indicators, so that the
/// demonstration's report shows all its parts.
extension Demonstration {
  /// Writes targets and reference values.
  func writeFollowUp(to folder: DataFolder, disk: Disk) throws(DiskError) {
    try Document.save(targets, to: folder.targets, disk: disk)
    try Document.save(bytes: Array(reference.utf8), to: folder.reference, disk: disk)
  }

  private var year: Int { timeZone.localTime(at: now).date.year }

  private var targets: JSONObject {
    func target(
      _ id: String, _ swedish: String, _ english: String, _ measure: String, _ value: Int,
      _ more: JSONObject = [:]
    ) -> JSONValue {
      var target: JSONObject = [
        "id": .string(id), "title": .object(["sv": .string(swedish), "en": .string(english)]),
        "measure": .string(measure),
      ]
      for (key, value) in more.members { target[key] = value }
      target["from"] = .string("\(year)-01-01")
      target["to"] = .string("\(year)-12-31")
      target["value"] = .int(value)
      return .object(target)
    }
    return [
      "version": .int(TargetPlan.version),
      "targets": .array([
        target("lectures", "Föreläsningar", "Talks", "sessions", 60, ["kind": "lecture"]),
        target("arrivals", "Besök", "Visits", "arrivals", 7_500),
        target("new", "Nya besökare", "New visitors", "firstVisits", 900),
        target("index", "Nöjda besökare", "Satisfied visitors", "index", 75),
        target(
          "movement", "Svar efter rörelse", "Responses after exercise", "ratings", 2_000,
          ["kind": "movement"]),
      ]),
      "reference": .object([
        "DEMO1": .object(["title": "Påhittat: mår bra, unga", "band": "young"]),
        "DEMO2": .object(["title": "Påhittat: mår bra, mitt i livet", "band": "middle"]),
        "DEMO3": .object(["title": "Påhittat: mår bra, äldre", "band": "older"]),
      ]),
    ]
  }

  private var reference: String {
    let values = [("DEMO1", "68,4"), ("DEMO2", "71,2"), ("DEMO3", "63,0")]
    return "indikator;kommun;år;värde\r\n"
      + values.map { "\($0);Exempelkommun;\(year - 1);\($1)\r\n" }.joined()
  }
}
