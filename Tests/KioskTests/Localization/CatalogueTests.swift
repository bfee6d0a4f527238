import Testing

@testable import Kiosk

struct CatalogueTests {
  private let words = Catalogue(
    language: Language.all["sv"],
    texts: [
      "pair": "{{a}} och {{b}}", "odd": "{a} {{c}} {{a", "time_one": "{{count}} gång {{a}}",
      "time_other": "{{count}} gånger", "plain": "Hej",
    ])

  @Test func valuesStandWhereTheirNamesStood() {
    #expect(words.text("pair", ["a": "ett", "b": "två"]) == "ett och två")
    #expect(words.text("time", count: 1, ["a": "till"]) == "1 gång till")
    #expect(words.text("time", count: 3) == "3 gånger")
    #expect(words.text("plain", ["a": "ett"]) == "Hej")
  }

  @Test func whatStandsInAValueStays() {
    for _ in 0..<20 {
      #expect(words.text("pair", ["a": "{{b}}", "b": "{{a}}"]) == "{{b}} och {{a}}")
    }
    #expect(words.text("time", count: 1, ["a": "{{count}}"]) == "1 gång {{count}}")
  }

  @Test func bracesThatNameNothingStay() {
    #expect(words.text("odd", ["a": "ett"]) == "{a} {{c}} {{a")
  }
}
