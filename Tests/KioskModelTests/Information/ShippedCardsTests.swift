import KioskModel
import ModelSupport
import Testing

/// The cards that come with the kiosk are complete, easy to read, and available in the required
/// languages.
@Suite struct ShippedCardsTests {
  private let cards: [HealthPage]
  private static let always = ["sv", "sv-x-lattlast", "en"]
  private static let all = always + ["fi", "so", "ar", "prs", "uk", "ti", "sma"]
  /// The cards that every visitor must be able to read.
  private static let important = ["rorelse", "somn", "ensamhet", "var-far-jag-hjalp"]

  init() throws { cards = try HealthCatalogue.shipped(Stockholm.assets + "/information") }

  @Test func everyThemeHasSomeAndEveryCardItsLanguages() {
    #expect(cards.count >= 12)
    #expect(Set(cards.map(\.theme)) == Set(HealthTheme.allCases))
    for card in cards {
      let languages = Self.important.contains(card.id) ? Self.all : Self.always
      #expect(Set(card.texts.keys).isSuperset(of: languages), "\(card.id)")
    }
    #expect(Set(cards.map(\.id)).isSuperset(of: Self.important))
  }

  @Test func everyCardHasASourceAndIsGoodForAYear() throws {
    let shipped = try #require(LocalDate("2026-11-20"))
    for card in cards {
      #expect(!card.source.isEmpty && !card.address.isEmpty, "\(card.id)")
      #expect(card.read <= shipped && card.expires > shipped, "\(card.id)")
      #expect(300...400 ~= card.expires - card.read, "\(card.id)")
    }
  }

  @Test func cardsAreShortInEveryLanguage() {
    for card in cards {
      for (language, text) in card.texts {
        #expect(3...6 ~= text.lines.count, "\(card.id) \(language)")
        #expect(text.title.count <= 40, "\(card.id) \(language)")
        for line in text.lines { #expect(line.count <= 76, "\(card.id) \(language): \(line)") }
      }
    }
  }

  /// The Swedish guidelines for easy-to-read text, as far as they can be measured.
  @Test func easySwedishIsEasy() {
    for card in cards {
      guard let text = card.texts["sv-x-lattlast"] else { continue }
      let index = Readability.index(text.lines.joined(separator: "\n"))
      var warnings: [String] = []
      if index >= 30 { warnings.append("LIX \(index.rounded())") }
      warnings += ([text.title] + text.lines).filter { $0.count > 55 }.map { "over 55: \($0)" }
      if text.lines.count > 7 { warnings.append("\(text.lines.count) lines") }
      for warning in warnings { print("easy Swedish, \(card.id): \(warning)") }
      #expect(warnings.isEmpty, "\(card.id)")
    }
  }

  /// Visitors in need copy the telephone numbers from the screen.
  @Test func onlyKnownNumbersAreNamedAndAlikeInEveryLanguage() {
    let known = ["112", "1177", "90101", "020-22 22 33", "116 111", "020-50 50 50", "020-84 00 00"]
    for card in cards {
      for (language, text) in card.texts {
        var rest = text.lines.joined(separator: "\n")
        for number in known { rest = rest.replacing(number, with: "") }
        let numbers = rest.matches(of: /\d[\d -]*\d/).map { String($0.output) }
        #expect(
          Set(numbers).isSubset(of: ["150", "65", "18", "500"]),
          "\(card.id) \(language): \(numbers)")
      }
    }
  }

  @Test func theExampleInTheDocumentationIsACard() throws {
    let file = Stockholm.assets + "/../docs/halsokort.md"
    let text = String(decoding: try Disk.live.read(file), as: UTF8.self)
    let parts = text.split(separator: "```")
    let example = try #require(parts.first { $0.hasPrefix("json") }).dropFirst("json".count)
    let page = try Document.parse(Array(example.utf8), file: file) {
      reader throws(DocumentProblem) in try HealthPage(reader)
    }
    #expect(page.id == "vinterpromenad" && page.drafts == ["sv-x-lattlast"])
  }

  @Test func ideasHaveTheirWords() throws {
    let ideas = try Idea.load(Stockholm.assets + "/ideas.json")
    #expect(ideas.count >= 6)
    for idea in ideas {
      for language in Self.always {
        #expect(1...50 ~= (idea.text.byLanguage[language] ?? "").count, "\(idea.id) \(language)")
      }
    }
  }
}
