import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// The texts are complete, and all of them are used.
@Suite struct LocaleTests {
  private let localizer: Localizer
  nonisolated static let languages = [
    "sv", "sv-x-lattlast", "en", "fi", "so", "ar", "prs", "uk", "ti", "sma",
  ]
  /// The sections of texts for staff and commands, in Swedish and English only. All others are for
  /// visitors, and exist in every language.
  private static let staff: Set = [
    "activityForm", "audit", "band", "calendarFile", "cards", "categories", "change", "check",
    "checkIn", "clash", "coCreation", "conflict", "consent", "copy", "data", "demo",
    "deviceCommand", "earlier", "ended", "error", "everyoneHome", "export", "feed", "form", "full",
    "group", "import", "messages", "newPIN", "newStaff", "notice", "offered", "ownPIN", "people",
    "personCommand", "plan", "pollStaff",
    "repeats", "replyForm", "report", "results", "role", "search", "sessionChoice", "sessionEnd",
    "settings", "setup", "setupPage", "staff", "staffCommand", "staffList", "staffMember", "status",
    "template", "unlock", "welcome", "wishes",
  ]
  /// Texts that easy Swedish takes from Swedish: dates and the names of languages.
  private static let names: Set = ["languages", "calendar"]

  init() throws {
    localizer = Localizer(folder: try Fixture.assets().locales)
  }

  /// The keys of a language without plural endings.
  private func keys(_ language: String) throws -> Set<String> {
    Set(
      try localizer.file(language).keys.map {
        // A variant for plain mode is required only for texts that mention touching.
        Self.plain($0).replacing(Localizer.plain, with: "")
      })
  }

  private static func plain(_ key: String) -> String {
    for category in PluralRule.Category.allCases where key.hasSuffix("_" + category.rawValue) {
      return String(key.dropLast(category.rawValue.count + 1))
    }
    return key
  }

  @Test func noLanguageLacksAKey() throws {
    let swedish = try keys("sv")
    #expect(swedish.subtracting(try keys("en")).isEmpty)
    #expect(try keys("en").subtracting(swedish).isEmpty)
    func needed(without sections: Set<String>) -> Set<String> {
      swedish.filter { key in
        // The weekday in "the third Thursday of the month" is for staff.
        !sections.contains(String(key.prefix { $0 != "." }))
          && !key.hasPrefix("calendar.theWeekday.")
      }.subtracting(["frame.demo"])
    }
    let sections = Set(swedish.map { String($0.prefix { $0 != "." }) })
    #expect(Self.staff.isSubset(of: sections), "\(Self.staff.subtracting(sections))")
    for language in Self.languages.dropFirst() {
      let sections = Self.staff.union(language == "sv-x-lattlast" ? Self.names : [])
      let missing = needed(without: sections).subtracting(try keys(language))
      #expect(missing.isEmpty, "\(language) \(missing.sorted())")
      #expect(try keys(language).subtracting(swedish).isEmpty, "\(language)")
    }
  }

  @Test func aDraftSaysSoAndAReviewSaysWhoAndWhen() throws {
    for language in Self.languages {
      let texts = try localizer.file(language)
      let (state, by, day) = (
        texts["language.state"], texts["language.reviewedBy"], texts["language.reviewed"]
      )
      switch state {
      case "source": #expect(language == "sv")
      case "draft": #expect(by == "" && day == "", "\(language)")
      case "reviewed":
        #expect(by?.isEmpty == false && LocalDate(day ?? "") != nil, "\(language)")
      default: Issue.record("\(language) \(state ?? "")")
      }
    }
    #expect(localizer.names(Self.languages).map(\.tag) == Self.languages)
  }

  @Test func noTextHoldsWhatCannotBePainted() throws {
    for language in Self.languages {
      for (key, text) in try localizer.file(language) {
        #expect(
          text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .format }, "\(key)")
        #expect(text == text.precomposedStringWithCanonicalMapping, "\(language) \(key)")
      }
    }
  }

  @Test func everyPluralFormOfALanguageIsThere() throws {
    for language in Self.languages {
      let texts = try localizer.file(language)
      let plural = Language.all[language].plural
      let forms = Set((0...200).map { plural.category($0).rawValue })
      for key in texts.keys where Self.plain(key) != key {
        for form in forms {
          #expect(texts[Self.plain(key) + "_" + form] != nil, "\(language) \(key)")
        }
      }
    }
  }

  @Test func theSameValuesAreFilledInInEveryLanguage() throws {
    func values(_ text: String) -> Set<Substring> {
      Set(text.matches(of: /\{\{\w+\}\}/).map(\.output))
    }
    let swedish = try localizer.file("sv")
    for language in Self.languages {
      for (key, text) in try localizer.file(language) {
        let plain = Self.plain(key)
        let original = try #require(
          swedish[plain == key ? key : plain + "_other"], "\(language) \(key)")
        // "One" and "two" may be written without the number.
        let isSaid = ["_zero", "_one", "_two"].contains { key.hasSuffix($0) }
        let optional: Set<Substring> = isSaid ? ["{{count}}"] : []
        #expect(
          values(text).union(optional) == values(original).union(optional), "\(language) \(key)")
      }
    }
  }

  /// In plain mode nothing can be touched, so texts that mention touching have a variant for it.
  @Test(arguments: ["sv", "sv-x-lattlast", "en"])
  func whatIsReadInLinesDoesNotSpeakOfTouching(language: String) throws {
    let catalogue = try Localizer(
      folder: try Fixture.assets().locales, isForLines: true
    ).catalogue(language)
    // Texts that are read aloud, in reports or on the command line.
    let elsewhere = ["speech.", "report.", "error."]
    for key in catalogue.keys where !elsewhere.contains(where: key.hasPrefix) {
      let said = catalogue.text(key).lowercased()
        .replacing(/tryck(er)? (sedan )?enter/, with: "").replacing("press enter", with: "")
      let touching = /\btryck\b|\btryck(er|te) |peka på|\bknapp|tangent|\bpress|touch|button/
      #expect(
        said.firstMatch(of: touching) == nil, "\(language) \(key): \(catalogue.text(key))")
    }
  }

  @Test func theCodeUsesEveryKeyAndNoOther() throws {
    let used = try Self.keysInCode()
    let known = try keys("sv")
    let exact = used.exact.filter { key in
      known.contains { $0.prefix { $0 != "." } == key.prefix { $0 != "." } }
    }
    #expect(exact.subtracting(known).isEmpty, "keys without a text")
    let unused = known.filter { key in
      !used.exact.contains(key) && !used.prefixes.contains { key.hasPrefix($0) }
        && !key.hasPrefix("language.")
    }
    #expect(unused.isEmpty, "texts that no code uses")
  }

  /// The strings in the sources that look like keys, and the prefixes of composed ones.
  private static func keysInCode() throws -> (exact: Set<String>, prefixes: Set<String>) {
    var exact: Set<String> = []
    var prefixes: Set<String> = []
    let root = Fixture.repository + "/Sources/Kiosk"
    let files = try #require(FileManager.default.enumerator(atPath: root))
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      for match in text.matches(of: /"([a-z]\w*(?:\.\w+)+)"/) { exact.insert(String(match.1)) }
      for match in text.matches(of: /"([a-z]\w*\.(?:\w+\.)*)(?:\\\(|")/) {
        prefixes.insert(String(match.1))
      }
    }
    return (exact, prefixes)
  }

  @Test func datesAndCounts() throws {
    let swedish = try localizer.catalogue("sv")
    let day = try #require(LocalDate("2026-11-20"))
    #expect(swedish.longDay(day) == "fredag 20 november")
    #expect(try localizer.catalogue("en").longDay(day) == "Friday 20 November")
    #expect(try localizer.catalogue("sv-x-lattlast").longDay(day) == "fredag 20 november")
    let days = [
      "fi": "perjantai 20. marraskuuta", "so": "Jimce 20 Noofembar", "ar": "الجمعة 20 نوفمبر",
      "prs": "جمعه 20 نومبر", "uk": "пʼятниця, 20 листопада", "ti": "ዓርቢ 20 ሕዳር",
      "sma": "bearjadahke rahkan 20. b.",
    ]
    for (language, words) in days {
      #expect(try localizer.catalogue(language).longDay(day) == "\(words)", "\(language)")
      for month in 1...12 {
        let name = try localizer.catalogue(language).month(month)
        #expect(!name.isEmpty && !name.contains(where: \.isNumber), "\(language) \(month)")
      }
    }
    #expect(try localizer.catalogue("ar").text("session.places", count: 2) == "مكانان")
    #expect(try localizer.catalogue("ar").text("session.places", count: 11) == "11 مكانا")
    #expect(try localizer.catalogue("uk").text("session.places", count: 3) == "3 місця")
    #expect(try localizer.catalogue("sma").text("session.places", count: 2) == "2 sijjieh")
    #expect(swedish.text("session.places", count: 1) == "1 plats")
    #expect(swedish.text("session.places", count: 4) == "4 platser")
    #expect(swedish.until(minutes: 59) == "om 59 min")
    #expect(swedish.until(minutes: 120) == "om 2 tim")
    #expect(swedish.until(minutes: 125) == "om 2 tim 5 min")
    #expect(swedish.text("no.such.key").isEmpty)
  }
}
