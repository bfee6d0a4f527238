import Foundation
import SafeText
import TestSupport
import Testing

@Suite("Clean text")
struct CleanTextTests {
  @Test(arguments: [
    ("\u{1B}[31mröd\u{1B}[0m", "[31mröd[0m"), ("a\u{9B}31mb", "a31mb"), ("a\rb", "a b"),
    ("ab\u{8}c", "abc"), ("a\0b\u{7F}c", "abc"), ("a\u{7}", "a"),
    ("a\u{202E}bc\u{202C}", "abc"), ("\u{2066}a\u{2069}", "a"), ("a\u{200B}b\u{FEFF}c", "abc"),
    ("a\u{200D}b\u{AD}c", "abc"), ("a\u{E000}b", "ab"), ("a\u{2028}b\u{2029}c", "a b c"),
    ("  a \t\n  b  ", "a b"), ("a\u{A0}b\u{3000}c", "a b c"), ("a\u{85}b", "a b"),
    ("Yoga 🪑 på 👩‍👩‍👧 stol ☀\u{FE0F}", "Yoga på stol ☀"), ("🇸🇪 flagga", "flagga"),
    ("\u{301}a", "a"), ("e\u{301}", "é"), ("a\u{200B}\u{30A}", "å"),
    ("\u{3164}a\u{115F}b\u{34F}", "ab"), ("a\u{E0041}b\u{E0100}", "ab"), ("", ""), ("\n", ""),
    ("مرحبا", "مرحبا"), ("สวัสดี", "สวัสดี"), ("ሰላም", "ሰላም"),
  ])
  func `One line`(text: String, clean: String) {
    #expect(Array(CleanText.line(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  /// Plain text takes a fast path; any other character makes the whole text take the full one.
  @Test func `A letter is the same in a plain text and in any other`() {
    for scalar in (0x21...0x2FFF).compactMap(Unicode.Scalar.init) {
      let alone = CleanText.line(String(scalar))
      guard !alone.isEmpty else { continue }
      #expect(scalar.properties.generalCategory != .nonspacingMark, "\(scalar.value) has no letter")
      let beside = Array(CleanText.line("一" + String(scalar)).unicodeScalars)
      #expect(beside == Array(("一" + alone).unicodeScalars), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `A thousand marks on a letter are two`() {
    let zalgo = "a" + String(repeating: "\u{316}\u{301}", count: 500) + "b"
    let clean = CleanText.line(zalgo)
    #expect(clean.count == 2)
    #expect(clean.unicodeScalars.count <= 4)
  }

  @Test func `A hundred thousand letters stop at the limit, at once`() {
    let long = String(repeating: "åäö ", count: 250_000)
    let spent = ProcessorTime.seconds { #expect(CleanText.line(long).count <= 500) }
    #expect(spent < 1)
    #expect(CleanText.line("abc def", limit: 4) == "abc")
    #expect(CleanText.line("abc def", limit: 0).isEmpty)
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\n\n a \n\n b\n\n", "a\n\nb"),
    ("a\u{2028}b", "a\nb"), ("a\u{1B}\nb", "a\nb"), ("", ""), ("\n \n", ""),
  ])
  func `Paragraphs keep their lines`(text: String, clean: String) {
    #expect(
      Array(CleanText.paragraphs(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func `A million empty lines take no time`() {
    let spent = ProcessorTime.seconds {
      #expect(CleanText.paragraphs(String(repeating: "\n", count: 1_000_000)).isEmpty)
      #expect(CleanText.paragraphs(String(repeating: "a\n", count: 500_000)).count <= 5000)
    }
    #expect(spent < 2)
  }

  @Test func `What is clean stays as it is`() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let scalars: [Unicode.Scalar] = [
      "a", "å", " ", "\n", "\r", "\u{301}", "\u{316}", "\u{30A}", "\u{200B}", "\u{200D}", "😀",
      "\u{1F3FD}", "\u{FE0F}", "\u{1100}", "\u{1161}", "\u{11A8}", "م", "\u{64B}", "ก", "\u{E31}",
      "\u{1B}", "\u{9B}", "\u{202E}", "e", "\u{1E9B}", "\u{323}",
    ]
    for _ in 0..<3000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        view.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
      }
      let text = String(view)
      let limit = Int.random(in: 1...10, using: &random)
      let line = CleanText.line(text, limit: limit)
      #expect(
        Array(CleanText.line(line, limit: limit).unicodeScalars) == Array(line.unicodeScalars),
        "seed \(seed) \(text.unicodeScalars.map(\.value))")
      #expect(line.count <= limit)
      let paragraphs = CleanText.paragraphs(text)
      #expect(CleanText.paragraphs(paragraphs) == paragraphs, "seed \(seed)")
    }
  }
}
