import Foundation
import KioskModel
import Testing

@Suite struct ActivityDraftTests {
  private static let today = LocalDate(dayNumber: 20_777)  // 2026-11-20, a Friday

  private func walk(_ edit: (inout JSONObject) -> Void = { _ in }) throws -> Activity {
    var document: JSONObject = [
      "@type": "Event", "uid": "walk", "sequence": 4, "title": "Promenad",
      "description": "Vi går.", "start": "2026-01-06T10:00:00", "timeZone": "Europe/Stockholm",
      "duration": "PT60M",
      "recurrenceRules": [
        ["frequency": "weekly", "byDay": [["day": "tu"]], "firstDayOfWeek": "mo"]
      ],
      "locations": [
        "a": ["@type": "Location", "name": "Entrén", "description": "vid skylten"],
        "b": ["@type": "Location", "name": "Parken"],
      ],
      "localizations": ["en": ["title": "Walk"], "ar": ["title": "مشي", "description": "نمشي"]],
      "x.example:own": [1, 2],
    ]
    edit(&document)
    return try Activity(document)
  }

  private func saved(_ draft: ActivityDraft, _ old: Activity?) throws -> JSONObject {
    try draft.document(
      changing: old?.document, uid: "walk", now: PlannedProgramme.now,
      zone: try Support.stockholm())
  }

  private func changed(
    _ old: Activity, _ edit: (inout ActivityDraft) -> Void
  ) throws -> JSONObject {
    var draft = ActivityDraft(old, zone: try Support.stockholm())
    edit(&draft)
    return try saved(draft, old)
  }

  /// Expects a document to differ from an activity's only by an edit and by the version's number
  /// and times.
  private func expect(
    _ document: JSONObject, is old: Activity, but edit: (inout JSONObject) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var expected = old.document
    expected["sequence"] = 5
    expected["updated"] = "2026-11-20T11:00:00Z"
    edit(&expected)
    #expect(document.withoutTimes == expected, sourceLocation: sourceLocation)
  }

  @Test func eachMemberThatChangesHasItsTime() throws {
    let document = try changed(try walk()) {
      $0.room = "Stora salen"
      $0.capacity = "12"
    }
    #expect(
      document[Activity.VendorKey.changed.key] == [
        "locations/a": "2026-11-20T11:00:00Z",
        "motesplats.example:capacity": "2026-11-20T11:00:00Z",
      ])
  }

  @Test func nothingChangedChangesNothing() throws {
    for activity in [
      try walk(),
      try walk {
        $0["duration"] = "PT15H"; $0["timeZone"] = "Etc/UTC"
      },
      try walk {
        $0["duration"] = nil; $0["title"] = .string(String(repeating: "x", count: 300))
      },
      try walk {
        $0["start"] = "2026-01-06T00:00:00"
        $0["showWithoutTime"] = true
        $0["recurrenceRules"] = [["frequency": "yearly"]]
      },
    ] {
      #expect(try changed(activity) { _ in } == activity.document)
    }
  }

  @Test func onlyTheFieldThatDiffersIsChanged() throws {
    let walk = try walk()
    expect(try changed(walk) { $0.room = " Stora  salen " }, is: walk) {
      $0["locations"] = [
        "a": ["@type": "Location", "name": "Stora salen", "description": "vid skylten"],
        "b": ["@type": "Location", "name": "Parken"],
      ]
    }
    expect(try changed(walk) { $0.room = "" }, is: walk) {
      $0["locations"] = ["b": ["@type": "Location", "name": "Parken"]]
    }
    expect(try changed(walk) { $0.capacity = " 12 " }, is: walk) {
      $0["motesplats.example:capacity"] = 12
    }
    expect(try changed(walk) { $0.end = "11.30" }, is: walk) { $0["duration"] = "PT1H30M" }
    expect(try changed(walk) { $0.details = "" }, is: walk) { $0["description"] = nil }
    expect(
      try changed(walk) {
        $0.start = "9"
        $0.end = "10"
      }, is: walk
    ) { $0["start"] = "2026-01-06T09:00:00" }
    expect(try changed(walk) { $0.organiser = "SFI" }, is: walk) {
      $0["participants"] = [
        "organiser": [
          "@type": "Participant", "kind": "group", "roles": ["owner": true], "name": "SFI",
        ]
      ]
    }
  }

  @Test func aNewTitleDropsTranslationsOfTheOldOne() throws {
    let walk = try walk()
    expect(try changed(walk) { $0.title = "Stavgång" }, is: walk) {
      $0["title"] = "Stavgång"
      $0["localizations"] = ["en": ["title": "Walk"], "ar": ["description": "نمشي"]]
    }
    expect(try changed(walk) { $0.title = "promenad!" }, is: walk) { $0["title"] = "promenad!" }
    expect(try changed(walk) { $0.titleEnglish = "" }, is: walk) {
      $0["localizations"] = ["ar": ["title": "مشي", "description": "نمشي"]]
    }
  }

  @Test func anotherDayTakesTheRuleAndTheDifferencesAlong() throws {
    let walk = try walk {
      $0["recurrenceOverrides"] = [
        "2026-01-13T10:00:00": ["status": "cancelled"], "2026-01-15T18:00:00": ["title": "Extra"],
      ]
    }
    let document = try changed(walk) {
      $0.date = "8/1 2026"
      $0.start = "10.30"
      $0.end = "11.30"
    }
    expect(document, is: walk) {
      $0["start"] = "2026-01-08T10:30:00"
      $0["recurrenceRules"] = [
        ["frequency": "weekly", "byDay": [["@type": "NDay", "day": "th"]], "firstDayOfWeek": "mo"]
      ]
      $0["recurrenceOverrides"] = [
        "2026-01-15T10:30:00": ["status": "cancelled"], "2026-01-15T18:00:00": ["title": "Extra"],
      ]
    }
    let fortnight = try changed(walk) { $0.repeats = .weekly(every: 2, until: Self.today) }
    expect(fortnight, is: walk) {
      $0["recurrenceRules"] = [
        [
          "frequency": "weekly", "interval": 2, "byDay": [["@type": "NDay", "day": "tu"]],
          "firstDayOfWeek": "mo",
          "until": "2026-11-20T23:59:59",
        ]
      ]
      $0["recurrenceOverrides"] = ["2026-01-15T18:00:00": ["title": "Extra"]]
    }
    expect(try changed(walk) { $0.repeats = .once }, is: walk) {
      $0["recurrenceRules"] = nil
      $0["recurrenceOverrides"] = nil
    }
  }

  /// Wednesday becomes Tuesday: if the month begins on a Wednesday, that is a week later.
  @Test func aMovedMonthlySeriesBeginsOnADayOfItsRule() throws {
    let monthly = try walk {
      $0["start"] = "2026-07-01T10:00:00"
      $0["recurrenceRules"] = [
        ["frequency": "monthly", "byDay": [["day": "we", "nthOfPeriod": 1]]]
      ]
    }
    let zone = try Support.stockholm()
    let programme = PlannedProgramme([monthly.document])
    let session = try programme.session("walk/2026-11-04T10:00:00")
    var draft = ActivityDraft(monthly, of: session, zone: zone)
    draft.date = "3/11 2026"
    let moved = try Activity(saved(draft, monthly))
    #expect(moved.start.description == "2026-07-07T10:00:00")
    #expect(RepeatPattern(moved) == .monthly(nth: 1, until: nil))
  }

  @Test func aNewActivityHasWhatIsTyped() throws {
    var draft = ActivityDraft(new: Self.today)
    draft.title = "Språkcafé"
    draft.titleEnglish = "Language café"
    draft.start = "1730"
    draft.end = "19"
    draft.room = "Caféet"
    draft.kind = .social
    draft.coCreation = .with
    draft.repeats = .monthly(nth: 3, until: nil)
    #expect(
      try saved(draft, nil) == [
        "@type": "Event", "uid": "walk", "created": "2026-11-20T11:00:00Z",
        "updated": "2026-11-20T11:00:00Z", "sequence": 0, "status": "confirmed",
        "title": "Språkcafé", "localizations": ["en": ["title": "Language café"]],
        "start": "2026-11-20T17:30:00", "timeZone": "Europe/Stockholm", "duration": "PT1H30M",
        "recurrenceRules": [
          [
            "@type": "RecurrenceRule", "frequency": "monthly",
            "byDay": [["@type": "NDay", "day": "fr", "nthOfPeriod": 3]],
          ]
        ],
        "locations": ["room": ["@type": "Location", "name": "Caféet"]],
        "motesplats.example:kind": "social", "motesplats.example:spokenLanguages": ["sv"],
        "motesplats.example:coCreation": "with",
      ])
  }

  @Test func whatIsWrongIsToldByField() throws {
    var draft = ActivityDraft(new: Self.today)
    #expect(
      draft.problems(today: Self.today) == [.title: .missing, .start: .missing, .end: .missing])
    draft.title = String(repeating: "å", count: 101)
    draft.date = "31/4"
    draft.start = "25"
    draft.end = "x"
    draft.capacity = "många"
    #expect(
      draft.problems(today: Self.today) == [
        .title: .tooLong(limit: 100), .date: .notADate, .start: .notATime, .end: .notATime,
        .capacity: .notANumber,
      ])
    draft.title = "a"
    draft.date = "27/11"
    draft.start = "13"
    draft.end = "13:00"
    draft.capacity = ""
    draft.repeats = .weekly(every: 1, until: Self.today)
    #expect(
      draft.problems(today: Self.today) == [
        .end: .endsBeforeStart, .repeats: .repeatEndsBeforeStart,
      ])
    draft.end = "14"
    draft.repeats = .monthly(nth: 3, until: nil)
    #expect(draft.problems(today: Self.today) == [.repeats: .notThatWeekOfMonth])
    #expect(draft.problems(today: Self.today, forOneSession: true).isEmpty)
    draft.repeats = .monthly(nth: -1, until: nil)
    #expect(draft.problems(today: Self.today).isEmpty)
    let odd = try walk { $0["recurrenceRules"] = [["frequency": "daily", "interval": 3]] }
    var fixed = ActivityDraft(odd, zone: try Support.stockholm())
    #expect(fixed.repeats == .other && fixed.problems(today: Self.today).isEmpty)
    fixed.date = "imorgon"
    #expect(fixed.problems(today: Self.today) == [.date: .fixedByRule])
    #expect(throws: PlanningProblem.draft([.date: .fixedByRule])) { try saved(fixed, odd) }
  }

  @Test func aPatternIsWhatItsRulesSay() throws {
    let first = try #require(LocalDate("2026-11-27"))
    let until = try #require(LocalDate("2027-05-28"))
    for pattern: RepeatPattern in [
      .once, .weekly(every: 1, until: nil), .weekly(every: 2, until: until),
      .monthly(nth: 4, until: until), .monthly(nth: -1, until: nil),
    ] {
      let activity = try walk {
        $0["start"] = .string(LocalDateTime(first, hour: 10).description)
        $0["recurrenceRules"] = pattern.rules(from: first)
      }
      #expect(RepeatPattern(activity) == pattern)
    }
    let early = try walk {
      $0["recurrenceRules"] = [["frequency": "weekly", "until": "2026-03-03T09:59:59"]]
    }
    #expect(RepeatPattern(early) == .weekly(every: 1, until: LocalDate("2026-03-02")))
  }

  @Test func everyTemplateMakesAnActivity() throws {
    let root = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let templates = try ProgrammeTemplates(folder: root.dropFirst() + "/assets/templates")
    #expect(templates.activities.map(\.title) == ["Föreläsning", "Promenad", "Språkcafé"])
    for template in templates.activities {
      var draft = ActivityDraft(template: template, on: Self.today)
      #expect(draft.problems(today: Self.today).isEmpty)
      draft.capacity = "8"
      let made = try Activity(saved(draft, nil))
      #expect(made.uid == "walk" && made.start.date == Self.today && made.capacity == 8)
      #expect(made.start.second == template.start.second && made.duration == template.duration)
      #expect(made.title(in: "en") == template.title(in: "en") && made.kind == template.kind)
      #expect(made.details == template.details && made.document["sequence"] == 0)
    }
  }
}
