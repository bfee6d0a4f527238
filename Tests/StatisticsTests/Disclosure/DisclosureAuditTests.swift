import Testing

@testable import Statistics

/// Whether a second solution is found.
@Suite struct DisclosureAuditTests {
  private let best = Scores(counts: [0, 0, 0, 0, 3])
  private let others = Scores(counts: [0, 1, 1, 2, 2])

  @Test func aSizeIsKnownWhereItsLimitsMeet() {
    var audit = DisclosureAudit(cells: [best, others])
    audit.publish(0...4, of: [0])
    audit.publish(5...9, of: [1])
    #expect(!audit.knowsSize(of: [0]))
    audit.publish(9...9, of: [0, 1])
    #expect(!audit.knowsSize(of: [0]), "one more here and one less there")
    audit.publish(6...6, of: [1])
    #expect(audit.knowsSize(of: [0]) && !audit.knowsScore(of: [0]))
  }

  @Test func aScoreIsKnownWhereAnIndexLeavesNoRoom() {
    var audit = DisclosureAudit(cells: [best, others])
    audit.publish(3...3, of: [0])
    audit.publish(index: 95, step: 5, of: [0])
    #expect(audit.knowsScore(of: [0]), "one step less of three would be 92")
    var rough = DisclosureAudit(cells: [best, others])
    rough.publish(0...4, of: [0])
    rough.publish(index: 90, step: 20, of: [0])
    #expect(!rough.knowsScore(of: [0]))
  }

  /// The better the others may have been, the worse may these.
  @Test func whatIsToldTogetherTellsNoScore() {
    var audit = DisclosureAudit(cells: [best, others])
    audit.publish(9...9, of: [0, 1])
    audit.publish(index: 81, step: 1, of: [0, 1])
    #expect(!audit.knowsScore(of: [0]) && !audit.knowsScore(of: [1]))
    audit.publish(6...6, of: [1])
    audit.publish(index: 71, step: 2, of: [1])
    #expect(audit.knowsScore(of: [0]))
  }

  @Test func differentScoresAreNoSecret() {
    var audit = DisclosureAudit(cells: [others])
    audit.publish(6...6, of: [0])
    #expect(!audit.knowsScore(of: [0]) && audit.knowsSize(of: [0]))
  }
}
