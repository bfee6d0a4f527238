import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// The texts are complete, and none is left over.
@Suite struct LocaleTests {
  private let localizer: Localizer
  private static let languages = ["sv", "sv-x-lattlast", "en"]
  /// What visitors see: easy Swedish has words of its own for all of it. The rest is for staff.
  private static let visitors = [
    "language", "frame", "foot", "home", "score", "session", "which", "rated", "week", "kind",
    "activity", "idle", "poll", "health", "wish", "write", "replies", "leave",
  ]

  init() throws {
    localizer = Localizer(folder: try Fixture.assets().locales)
  }

  /// The keys of a language without plural endings.
  private func keys(_ language: String) throws -> Set<String> {
    Set(try localizer.file(language).keys.map { Self.plain($0) })
  }

  private static func plain(_ key: String) -> String {
    for category in PluralRules.Category.allCases where key.hasSuffix("_" + category.rawValue) {
      return String(key.dropLast(category.rawValue.count + 1))
    }
    return key
  }

  @Test func noLanguageLacksAKey() throws {
    let swedish = try keys("sv")
    #expect(swedish.subtracting(try keys("en")).isEmpty)
    #expect(try keys("en").subtracting(swedish).isEmpty)
    let needed = swedish.filter { key in Self.visitors.contains { key.hasPrefix($0 + ".") } }
      .subtracting(["frame.demo"])
    #expect(needed.subtracting(try keys("sv-x-lattlast")).isEmpty)
    #expect(try keys("sv-x-lattlast").subtracting(swedish).isEmpty)
  }

  @Test func everyPluralFormOfALanguageIsThere() throws {
    for language in Self.languages {
      let texts = try localizer.file(language)
      let forms = Set((0...200).map { PluralRules.category($0, language: language).rawValue })
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
        let original = try #require(swedish[key], "\(language) \(key)")
        #expect(values(text) == values(original), "\(language) \(key)")
      }
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
        && key != "language.state"
    }
    #expect(unused.isEmpty, "texts that no code uses")
  }

  /// The strings in the sources that look like keys, and the beginnings of those put together.
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
    #expect(swedish.text("session.places", count: 1) == "1 plats")
    #expect(swedish.text("session.places", count: 4) == "4 platser")
    #expect(swedish.until(minutes: 59) == "om 59 min")
    #expect(swedish.until(minutes: 120) == "om 2 tim")
    #expect(swedish.until(minutes: 125) == "om 2 tim 5 min")
    #expect(swedish.text("no.such.key").isEmpty)
  }
}

@Suite struct PluralRulesTests {
  @Test(
    arguments: [
      ("sv", [0: "other", 1: "one", 2: "other"]),
      (
        "ar",
        [
          0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other",
          103: "few",
        ]
      ),
      (
        "uk",
        [1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 111: "many"]
      ),
      ("fa", [0: "one", 1: "one", 2: "other"]), ("ti", [0: "one", 1: "one", 2: "other"]),
      ("sma", [0: "other", 1: "one", 2: "two", 3: "other"]),
      ("fi", [0: "other", 1: "one", 2: "other"]), ("so", [1: "one", 2: "other"]),
    ] as [(String, [Int: String])])
  func forms(language: String, expected: [Int: String]) {
    for (count, form) in expected {
      #expect(PluralRules.category(count, language: language).rawValue == form, "\(count)")
    }
  }
}
