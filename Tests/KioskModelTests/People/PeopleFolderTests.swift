import ModelSupport
import Testing

@testable import KioskModel

@Suite struct PeopleFolderTests {
  private let scratch: ScratchFolder
  private let people: PeopleFolder
  private let consent = Person.Consent(date: JournalSamples.day, textVersion: "2026-1")

  init() throws {
    scratch = try ScratchFolder()
    people = PeopleFolder(scratch.data)
  }

  @Test func aNameIsKeptWithWhatWasAgreedTo() throws {
    let person = try people.add(name: "  Björn   Ålund ", consent: consent)
    #expect(person.name == "Björn Ålund" && person.consent == consent)
    #expect(try people.person(person.id) == person)
    #expect(try scratch.files().filter { !$0.hasPrefix("local/") } == ["people/\(person.id).json"])
  }

  @Test(arguments: [
    "Kim 19850709-9805", "850709-9805", "850709+9805", "8507099805", "19850709 9805",
    "Kim 198507099805 X",
    "Kim 8 5 0 7 0 9 9 8 0 5", "８５０７０９９８０５",
  ])
  func noPersonalIdentityNumberIsKept(name: String) throws {
    #expect { try people.add(name: name, consent: consent) } throws: { error in
      if case PersonError.looksLikeIdentityNumber = error { true } else { false }
    }
    #expect(try scratch.files().isEmpty)
  }

  @Test(arguments: ["Kim 2", "Karl XII", "Rum 12, bädd 3"])
  func aFewDigitsAreNoNumber(name: String) throws {
    #expect(try people.add(name: name, consent: consent).name == name)
  }

  @Test(arguments: [
    "", "../../etc/passwd", "A", "a/b", "a.json", "å", String(repeating: "a", count: 65),
  ])
  func whatIsNoIdLeadsNowhere(id: String) {
    #expect(!PeopleFolder.isID(id))
    #expect(throws: PersonError.self) { try people.person(id) }
    let erasure = PersonErasure(scratch.data, device: Device(id: "a"))
    #expect(throws: PersonError.self) { try erasure.erase(id, on: JournalSamples.day) }
  }

  @Test func aDocumentWithoutConsentIsNoPerson() throws {
    try scratch.write(#"{"version":1,"id":"kim","name":"Kim"}"#, to: "people/kim.json")
    let reading = people.read()
    #expect(reading.values.isEmpty && reading.errors.count == 1)
  }
}
