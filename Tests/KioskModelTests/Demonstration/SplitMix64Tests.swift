import Testing

@testable import KioskModel

@Suite struct SplitMix64Tests {
  /// The first numbers that Java's `SplittableRandom` and the C reference implementation give for
  /// this seed.
  @Test func theReferenceNumbers() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func numbersStayInTheirRangeAndReachBothEnds() {
    var random = SplitMix64(seed: 1)
    let numbers = (0..<1000).map { _ in random.number(in: -2...3) }
    #expect(Set(numbers) == [-2, -1, 0, 1, 2, 3])
    #expect(random.number(in: 4...4) == 4)
  }

  @Test func weightsDecideHowOften() {
    var random = SplitMix64(seed: 2)
    let drawn = (0..<1000).compactMap { _ in random.index(weights: [1, 0, 3]) }
    #expect(drawn.count == 1000 && !drawn.contains(1))
    #expect(650...850 ~= drawn.count { $0 == 2 })
    #expect(random.index(weights: [0, 0]) == nil)
    #expect(random.index(weights: []) == nil)
  }

  @Test func shufflingKeepsEverything() {
    var random = SplitMix64(seed: 3)
    let shuffled = random.shuffled(Array(0..<100))
    #expect(shuffled != Array(0..<100))
    #expect(shuffled.sorted() == Array(0..<100))
    #expect(random.shuffled([Int]()).isEmpty)
  }
}
