import Testing

@testable import TerminalUI

/// What a choice is known by.
@Suite struct ChoiceTests {
  private func choice(
    id: String? = nil, role: ChoiceRole = .secondary, _ label: String,
    _ shape: ChoiceShape = .row, key: Key = .digit(1)
  ) -> Choice<Int> {
    Choice(id: id, role: role, key: key, label: label, shape: shape, action: 1)
  }

  @Test func aRoleThatAPageHasOnceIsTheSameInEveryLanguage() {
    #expect(
      choice(role: .languages, "Språk").id
        == choice(role: .languages, "Languages", key: .digit(9)).id)
    #expect(choice(role: .languages, "Språk").id != choice(role: .listen, "Språk").id)
  }

  @Test func aFaceIsKnownByItsScore() {
    #expect(choice("Bra", .face(4)).id == choice("Good", .face(4)).id)
    #expect(choice("Bra", .face(4)).id != choice("Bra", .face(5)).id)
  }

  @Test func otherChoicesAreKnownByTheirWordsUnlessTheyHaveAnId() {
    #expect(choice("Veckan").id != choice("Vecka").id)
    #expect(choice("Veckan").id != choice("Veckan", key: .digit(2)).id)
    #expect(choice(role: .primary, "Spara").id != choice(role: .primary, "Skicka").id)
    #expect(choice(id: "a", "Anna Ek").id != choice(id: "b", "Anna Ek").id)
    #expect(choice(id: "a", "Anna Ek").map { String($0) }.id == "a")
  }
}
