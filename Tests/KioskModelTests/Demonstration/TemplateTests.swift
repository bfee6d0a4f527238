import ModelSupport
import Testing

@testable import KioskModel
@testable import SafeText

/// The activities, questions and notices that come with the kiosk fit its screen.
@Suite struct TemplateTests {
  let templates: DemonstrationTemplates
  let languages = ["sv", "sv-x-lattlast", "en"]

  init() throws { templates = try DemonstrationTemplates(assets: Stockholm.assets) }

  @Test func manyAndAllDifferent() {
    #expect(16...20 ~= templates.activities.count)
    #expect(Set(templates.activities.map(\.uid)).count == templates.activities.count)
    #expect(Set(templates.activities.map(\.title)).count == templates.activities.count)
    #expect(
      Set(templates.activities.map(\.kind)).isSuperset(of: [
        .lecture, .movement, .social, .culture, .advice, .course,
      ]))
  }

  @Test func titlesAndRoomsFitTheList() {
    for activity in templates.activities {
      for language in languages {
        #expect(1...32 ~= activity.title(in: language).count, "\(activity.title(in: language))")
      }
      #expect(activity.rooms.count == 1)
      for room in activity.rooms { #expect(1...16 ~= room.count, "\(room)") }
      #expect(activity.organisers.count == 1, "\(activity.uid)")
    }
  }

  @Test func everyLanguageHasItsOwnWords() {
    for activity in templates.activities {
      let translated = activity.document["localizations"]?.objectValue
      for language in languages.dropFirst() {
        let words = translated?[language]?.objectValue
        #expect(words?["title"]?.stringValue?.isEmpty == false, "\(activity.uid) \(language)")
        #expect(words?["description"]?.stringValue?.isEmpty == false, "\(activity.uid) \(language)")
        #expect(activity.details(in: language) != activity.details, "\(activity.uid) \(language)")
      }
    }
  }

  @Test func descriptionsAreTwoToFourShortSentences() {
    for activity in templates.activities {
      for language in languages {
        let sentences = Readability.sentences(activity.details(in: language))
        #expect(2...4 ~= sentences.count, "\(activity.uid) \(language)")
        for sentence in sentences { #expect(sentence.count <= 120, "\(sentence)") }
      }
    }
  }

  @Test func easySwedishIsEasy() {
    for activity in templates.activities {
      let text = activity.details(in: "sv-x-lattlast")
      #expect(Readability.index(text) < 30, "\(activity.uid)")
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 55 }, "\(activity.uid)")
    }
  }

  @Test func everyActivityRepeatsFromATimeThatItsRuleGives() throws {
    let zone = try Stockholm.zone()
    for activity in templates.activities {
      #expect(activity.recurrenceRules.count == 1, "\(activity.uid)")
      #expect(activity.timeZone == zone)
      let first = activity.start.date
      let programme = Programme(activities: [activity], timeZone: zone)
      let weekdays = Set(
        programme.sessions(on: (first + 100)...(first + 465)).map(\.localStart.date.weekday))
      #expect(weekdays.contains(first.weekday), "\(activity.uid)")
      #expect(weekdays.count <= 2, "\(activity.uid)")
    }
  }

  @Test func aRoomHoldsOneThingAtATime() throws {
    let programme = Programme(activities: templates.activities, timeZone: try Stockholm.zone())
    let first = try #require(LocalDate("2026-02-02"))
    let sessions = programme.sessions(on: first...(first + 370))
    for (index, session) in sessions.enumerated() {
      for other in sessions[(index + 1)...].prefix(8) where other.start < session.end {
        #expect(session.activity.rooms != other.activity.rooms, "\(session.id) \(other.id)")
      }
    }
  }

  @Test func questionsFitTheirTiles() {
    let questions = templates.questions
    #expect(questions.reference == "grund/2")
    #expect(questions.slots.map(\.count) == [1, 4])
    #expect((0..<9).allSatisfy { questions.questions(turn: $0).first?.id == "mattered" })
    for question in questions.slots.joined() {
      for language in languages {
        let text = question.text.byLanguage[language] ?? ""
        #expect(1...50 ~= text.count, "\(question.id) \(language)")
        for choice in question.choices {
          let label = choice.text.byLanguage[language] ?? ""
          #expect(1...14 ~= label.count, "\(question.id) \(choice.id) \(language)")
        }
      }
    }
  }

  @Test func questionsAndNoticesAreInEveryLanguageOfTheScreen() throws {
    let all = Demonstration.languages
    for question in templates.questions.slots.joined() {
      for text in [question.text] + question.choices.map(\.text) {
        for language in all { #expect(text.byLanguage[language]?.isEmpty == false, "\(language)") }
      }
    }
    for document in templates.notices {
      let notice = try Notice(JSONReader(document))
      for language in all {
        #expect(1...60 ~= (notice.text.byLanguage[language] ?? "").count, "\(language)")
      }
    }
  }

  @Test func translatedTitlesAreShortAndClean() {
    for activity in templates.activities {
      for language in Demonstration.languages {
        let title = activity.title(in: language)
        #expect(1...32 ~= title.count, "\(title)")
        #expect(CleanText.line(title) == title, "\(title)")
      }
    }
  }

  @Test func noticesFitOneLine() throws {
    #expect(!templates.notices.isEmpty)
    for document in templates.notices {
      let notice = try Notice(JSONReader(document))
      for language in languages {
        #expect(1...50 ~= (notice.text.byLanguage[language] ?? "").count, "\(notice.id)")
      }
    }
  }
}
