import Statistics
import Testing

/// Number formatting, for any number that a file made by hand may contain.
@Suite struct DecimalsTests {
  @Test(arguments: [
    (0.0, 1, "0.0"), (-0.04, 1, "0.0"), (0.05, 1, "0.1"), (-1.25, 1, "-1.3"), (2.5, 0, "3"),
    (1e12, 1, "1000000000000.0"), (1e20, 1, "1e+20"), (1e19, 0, "1e+19"),
    (-1e19, 2, "-1e+19"), (1e-300, 1, "0.0"), (.leastNonzeroMagnitude, 0, "0"),
    (.greatestFiniteMagnitude, 1, "1.7976931348623157e+308"), (.infinity, 1, "inf"),
    (-.infinity, 0, "-inf"), (.nan, 1, "nan"),
  ])
  func everyNumberIsWritten(number: Double, decimals: Int, text: String) {
    #expect(number.rounded(decimals: decimals) == text)
  }
}
