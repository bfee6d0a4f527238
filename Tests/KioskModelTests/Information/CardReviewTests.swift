import Testing

@testable import KioskModel

/// Visitors see a card once staff at this place have checked exactly this text against its source.
@Suite struct CardReviewTests {
  private func page(_ change: (String) -> String = { $0 }) throws -> HealthPage {
    let text = change(HealthPageTests.card)
    return try Document.parse(Array(text.utf8), file: "c.json") { reader throws(DocumentProblem) in
      try HealthPage(reader)
    }
  }

  private func healthCatalogue(_ page: HealthPage, _ own: JSONObject...) throws -> HealthCatalogue {
    HealthCatalogue(shipped: [page], own: try own.map { try HealthDocument(JSONReader($0)) })
  }

  private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

  @Test func nobodySeesWhatNobodyHasRead() throws {
    let page = try page()
    let healthCatalogue = try healthCatalogue(page)
    #expect(healthCatalogue.shown(on: page.read).isEmpty)
    #expect(healthCatalogue.waiting(on: page.read).map(\.id) == ["walk"])
    #expect(healthCatalogue.cards.first?.state(on: page.read) == .unread)
    #expect(healthCatalogue.cards.first?.readDay(in: "en") == nil)
    // This includes the place's own cards, which may have been copied from anywhere.
    let own = try HealthDocument(JSONReader(page.document))
    #expect(HealthCatalogue(shipped: [], own: [own]).shown(on: page.read).isEmpty)
  }

  @Test func aReviewSaysWhoWhenAndOfWhat() throws {
    let page = try page()
    let today = try day("2026-12-01")
    let review = CardReview(of: page, in: "en", by: "7c1e", on: today)
    let document = review.document(of: page, changing: nil)
    let object = try #require(document["review"]?.objectValue)
    #expect(object["by"] == "7c1e" && object["on"] == "2026-12-01" && object["language"] == "en")
    #expect(object["source"] == "WHO, who.int")
    // The first review is limited by the card's own last day.
    #expect(object["expires"] == "2027-11-20")
    let card = try #require(try healthCatalogue(page, document).cards.first)
    #expect(card.review == review && card.page == page)
    #expect(card.state(on: today) == .shown(until: page.expires))
    #expect(card.readDay(in: "en") == today && card.drafts.isEmpty)
    #expect(card.readDay(in: "sv") == page.read)
  }

  @Test func itEndsAndIsGivenAnewForAYear() throws {
    let page = try page()
    let first = CardReview(of: page, in: "sv", by: "7c1e", on: page.read)
    let late = page.expires + 1
    let healthCatalogue = try healthCatalogue(page, first.document(of: page, changing: nil))
    #expect(healthCatalogue.shown(about: .movement, on: page.expires).map(\.page) == [page])
    #expect(healthCatalogue.waiting(on: page.expires).isEmpty)
    #expect(healthCatalogue.shown(on: late).isEmpty)
    #expect(healthCatalogue.waiting(on: late).first?.state(on: late) == .expired(page.expires))
    let again = CardReview(of: page, in: "sv", by: "7c1e", on: late)
    #expect(again.lastDay == late + CardReview.goodDays)
    // A second review does not extend it beyond the day set by its author.
    #expect(
      CardReview(of: page, in: "sv", by: "7c1e", on: page.expires - 60).lastDay == page.expires)
    // It can be reviewed before it has expired.
    let early = CardReview(of: page, in: "sv", by: "7c1e", on: page.expires - 9)
    #expect(early.lastDay == page.expires - 9 + CardReview.goodDays)
  }

  @Test(arguments: [
    ("\"Gå ut.\"", "\"Gå ut varje dag.\""), ("\"Walk.\"", "\"Walk on.\""),
    ("\"title\": \"Gå\"", "\"title\": \"Gå ut\""), ("\"WHO\"", "\"WHO 2030\""),
    ("who.int", "who.int/new"),
  ])
  func whatHasChangedSinceHasToBeReadAgain(before: String, after: String) throws {
    let old = try page()
    let new = try page { $0.replacing(before, with: after) }
    #expect(new.checksum != old.checksum)
    let review = CardReview(of: old, in: "sv", by: "7c1e", on: old.read)
    let healthCatalogue = try healthCatalogue(new, review.document(of: old, changing: nil))
    #expect(healthCatalogue.shown(on: old.read).isEmpty)
    #expect(
      healthCatalogue.waiting(on: old.read).first?.state(on: old.read) == .changed(since: old.read))
    #expect(
      healthCatalogue.cards.first?.readDay(in: "sv") == new.read
        && healthCatalogue.cards.first?.drafts == ["en"])
  }

  @Test func whatIsNoWordOfACardMayChange() throws {
    let old = try page()
    for (before, after) in [
      ("\"draft\"", "\"reviewed\""), ("\"mine\": 7", "\"order\": 3"), ("2027-11-20", "2028-11-20"),
    ] {
      #expect(try page { $0.replacing(before, with: after) }.checksum == old.checksum)
    }
  }

  @Test func aCardThatWasReadCanBeHiddenAndBroughtBack() throws {
    let page = try page()
    let review = CardReview(of: page, in: "sv", by: "7c1e", on: page.read)
    var document = review.document(of: page, changing: nil)
    document["hidden"] = true
    let hidden = try healthCatalogue(page, document)
    #expect(hidden.shown(on: page.read).isEmpty && hidden.waiting(on: page.read).isEmpty)
    #expect(hidden.hidden.map(\.id) == ["walk"])
    document["hidden"] = nil
    #expect(try healthCatalogue(page, document).shown(on: page.read).count == 1)
  }

  @Test(arguments: ["by", "on", "language", "expires", "checksum"])
  func aReviewWithoutAllOfItIsAMistakeInTheFile(key: String) throws {
    let page = try page()
    var document = CardReview(of: page, in: "sv", by: "7c1e", on: page.read)
      .document(of: page, changing: nil)
    var review = try #require(document["review"]?.objectValue)
    review[key] = nil
    document["review"] = .object(review)
    #expect(throws: DocumentProblem.self) { try HealthDocument(JSONReader(document)) }
  }
}
