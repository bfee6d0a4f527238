import Testing

/// A failing snapshot reports the lines that differ.
@Suite struct LineDifferenceTests {
  @Test func onlyWhatDiffersIsPrinted() {
    let lines = LineDifference(kept: "IDAG\n4 platser\nslut\n", now: "IDAG\n5 platser\nslut\n")
      .lines
    #expect(lines == ["2 - 4 platser", "2 + 5 platser"])
  }

  @Test func aLineMoreAndALineLessAreToldAsWell() {
    #expect(LineDifference(kept: "a", now: "a\nb").lines == ["2 + b"])
    #expect(LineDifference(kept: "a\nb", now: "a").lines == ["2 - b"])
  }
}
