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

  @Test func nothingIsFoundInNothing() {
    #expect(![UInt8]().contains(text: "a") && [UInt8]().contains(text: ""))
  }
}
