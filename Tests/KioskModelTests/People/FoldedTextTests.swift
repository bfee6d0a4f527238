import Foundation
import TestSupport
import Testing

@testable import KioskModel

@Suite struct FoldedTextTests {
  @Test func eachLetterIsFoldedAsFoundationDecomposesIt() {
    for value in 0..<UInt32(0x2_0000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = FoldedText.fold(String(scalar))
      #expect(folded == Self.reference(String(scalar)), "U+\(String(value, radix: 16))")
    }
  }

  @Test func textIsFoldedAsFoundationDecomposesIt() {
    let letters = Array("aZåÄöøÆß'’ -1İıŁđéΣσ가\u{308}\u{323}мЙحن你")
    for seed in Soak.seeds(50, "texts") {
      var random = SplitMix64(seed: seed)
      let text = String(
        (0..<random.number(in: 0...12)).compactMap { _ in
          random.element(of: letters)
        })
      #expect(FoldedText.fold(text) == Self.reference(text), "\(text), seed \(seed)")
      let words = FoldedText.wordBytes(text).map { String(decoding: $0, as: UTF8.self) }
      #expect(words == FoldedText.words(text), "\(text), seed \(seed)")
    }
  }

  /// The whole text in lower case, decomposed at once, without marks and apostrophes.
  private static func reference(_ text: String) -> String {
    let replaced = [
      "ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "'": "", "’": "",
    ]
    return text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .map { replaced[String($0)] ?? String($0) }.joined()
  }
}
