import Testing

@testable import Statistics

/// Quantiles and tails compared with SciPy's `t.ppf` and `t.sf`.
@Suite struct StudentTTests {
  private static let known: [(freedom: Double, quantile: Double, tail: Double, middle: Double)] = [
    (1, 12.706204736174694, 0.24223788318168682, 0.993634014470186),
    (1.5, 6.016663104427929, 0.16980650261469604, 0.9931854896629201),
    (2.37, 3.7189208397974567, 0.11010265960550143, 0.9928009620954158),
    (4, 2.7764451051977934, 0.06676654481198814, 0.9925001562458985),
    (5, 2.5705818356363146, 0.05449009934237626, 0.9924080180425819),
    (9, 2.262157162798205, 0.033861827682985735, 0.9922394455363253),
    (29, 2.045229642132703, 0.018325344338426086, 0.9920897648032249),
    (117.25, 1.980403478067778, 0.01380182624412887, 0.9920382823533063),
    (999, 1.9623414611334493, 0.012578727584509217, 0.9920232839284948),
    (100000, 1.9599877075346095, 0.012420919192559051, 0.9920213073188231),
  ]

  @Test(arguments: known.indices) func itIsScipys(place: Int) {
    let known = Self.known[place]
    let quantile = StudentT.quantile(twoSided: 0.05, degreesOfFreedom: known.freedom)
    #expect(abs(quantile - known.quantile) < 1e-9)
    #expect(abs(StudentT.twoSided(2.5, degreesOfFreedom: known.freedom) - known.tail) < 1e-9)
    #expect(abs(StudentT.twoSided(-0.01, degreesOfFreedom: known.freedom) - known.middle) < 1e-9)
  }

  @Test func itsEndsAreZeroAndOne() {
    #expect(StudentT.twoSided(0, degreesOfFreedom: 4) == 1)
    #expect(StudentT.twoSided(.infinity, degreesOfFreedom: 4) == 0)
    #expect(StudentT.twoSided(1e200, degreesOfFreedom: 4) == 0)
  }
}
