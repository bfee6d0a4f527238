import Testing

@testable import KioskModel

/// Texts are found in bytes wherever they stand.
@Suite struct BytesTests {
  @Test func aTextIsFoundAtTheStartInTheMiddleAndAtTheEnd() {
    let bytes = Array("one, two, three".utf8)
    for text in ["one", ", two", "three", "one, two, three", ""] {
      #expect(bytes.contains(text: text), "\(text)")
    }
    for text in ["threee", "two,three", "é", "one, two, three, four"] {
      #expect(!bytes.contains(text: text), "\(text)")
    }
  }

  /// Texts without a letter that is rare in journals, with one at either end, and repeated.
  @Test(arguments: ["\"12ab\"", "zab1", "1abz", "aazaa", "person", "ppp"])
  func aTextIsFoundWhicheverLetterIsLookedFor(text: String) {
    for before in ["", "p", "z", "pperso", "a", "\"12", "aaz"] {
      for after in ["", "p", "z", "a", "1"] {
        #expect(Array((before + text + after).utf8).contains(text: text), "\(before) \(after)")
      }
    }
    for part in 1..<text.count {
      #expect(!Array(text.utf8.prefix(part)).contains(text: text))
      #expect(!Array(text.utf8.suffix(part)).contains(text: text))
    }
  }

  @Test func nothingIsFoundInNothing() {
    #expect(![UInt8]().contains(text: "a") && [UInt8]().contains(text: ""))
  }
}
