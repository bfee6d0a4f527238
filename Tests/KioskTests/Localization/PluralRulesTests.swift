import Testing

@testable import Kiosk

/// The examples of CLDR 44 for whole numbers (Language Plural Rules, cardinal).
@Suite struct PluralRulesTests {
  @Test(
    arguments: [
      ("sv", ["one": [1], "other": [0, 2, 16, 100, 1000]]),
      ("en", ["one": [1], "other": [0, 2, 16, 100, 1000]]),
      ("fi", ["one": [1], "other": [0, 2, 16, 100, 1000]]),
      ("so", ["one": [1], "other": [0, 2, 16, 100, 1000]]),
      ("sv-x-lattlast", ["one": [1], "other": [0, 2, 16, 100, 1000]]),
      ("fa", ["one": [0, 1], "other": [2, 17, 100, 1000]]),
      ("prs", ["one": [0, 1], "other": [2, 17, 100, 1000]]),
      ("ti", ["one": [0, 1], "other": [2, 17, 100, 1000]]),
      ("sma", ["one": [1], "two": [2], "other": [0, 3, 17, 100, 1000]]),
      (
        "ar",
        [
          "zero": [0], "one": [1], "two": [2], "few": [3, 10, 103, 110, 1003],
          "many": [11, 26, 111, 1011], "other": [100, 102, 200, 202, 1000, 10_000],
        ]
      ),
      (
        "uk",
        [
          "one": [1, 21, 31, 41, 101, 1001], "few": [2, 4, 22, 24, 102, 1002],
          "many": [0, 5, 11, 12, 13, 14, 19, 100, 111, 112, 1000],
        ]
      ),
    ] as [(String, [String: [Int]])])
  func forms(language: String, expected: [String: [Int]]) {
    for (form, counts) in expected {
      for count in counts {
        let category = Language.all[language].plural.category(count)
        #expect(category.rawValue == form, "\(language) \(count)")
      }
    }
  }
}
