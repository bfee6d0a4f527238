import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

@Suite struct PeopleIndexTests {
  private static func person(_ name: String, _ id: String? = nil) throws -> Person {
    let consent = Person.Consent(date: JournalSamples.day, textVersion: "1")
    return try Person(
      JSONReader(Person.document(id: id ?? "id-" + name, name: name, consent: consent)))
  }

  private static let names = [
    "Åsa Öberg", "Asa Oberg", "Björn Ålund", "Anna-Karin Ek", "José García", "Zoë d'Arc",
    "Łukasz Żak", "Søren Ærø", "مريم حسن", "Нина Иванова", "Nguyễn Thị Hoa", "Ek Anna",
  ]

  private let index: PeopleIndex

  init() throws { index = PeopleIndex(try Self.names.map { try Self.person($0) }) }

  private func found(_ text: String) -> [String] {
    index.search(text, limit: 9).map(\.name)
  }

  @Test(arguments: [
    ("bjo", "Björn Ålund"), ("björn", "Björn Ålund"), ("alund", "Björn Ålund"),
    ("ål", "Björn Ålund"), ("jose g", "José García"), ("garcía", "José García"),
    ("zoe", "Zoë d'Arc"), ("darc", "Zoë d'Arc"), ("d'arc", "Zoë d'Arc"), ("lukasz", "Łukasz Żak"),
    ("zak", "Łukasz Żak"), ("soren", "Søren Ærø"), ("aero", "Søren Ærø"), ("مريم", "مريم حسن"),
    ("حس", "مريم حسن"), ("нин", "Нина Иванова"), ("nguyen", "Nguyễn Thị Hoa"),
    ("thi ng", "Nguyễn Thị Hoa"), ("karin", "Anna-Karin Ek"), ("anna-k", "Anna-Karin Ek"),
    ("anna karin", "Anna-Karin Ek"), ("annakarin", "Anna-Karin Ek"), ("  BJÖRN  ", "Björn Ålund"),
  ])
  func marksCaseAndOrderDoNotMatter(text: String, name: String) {
    #expect(found(text) == [name])
  }

  @Test func thoseWrittenTheSameComeFirst() {
    #expect(found("åsa") == ["Åsa Öberg", "Asa Oberg"])
    #expect(found("asa") == ["Asa Oberg", "Åsa Öberg"])
    #expect(found("ek") == ["Ek Anna", "Anna-Karin Ek"])
    #expect(found("anna e") == ["Anna-Karin Ek", "Ek Anna"])
  }

  @Test(arguments: ["", " ", "a", "å", "-", "'", "a ", " b", "\u{308}", "xx", "ann ann ann"])
  func lessThanTwoLettersAndWhatFitsNobodyFindNobody(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func noMoreThanAskedForAreFound() throws {
    let many = PeopleIndex(try (0..<50).map { try Self.person("Kim Nr", "id-\($0)") })
    #expect(many.search("kim", limit: 6).count == 6)
    #expect(many.count == 50)
  }

  @Test func whoeverIsAddedIsFoundInTheirPlace() throws {
    var index = index
    let person = try Self.person("Bodil Ålund")
    index.add(person)
    #expect(index.search("ålund", limit: 9).map(\.name) == ["Björn Ålund", "Bodil Ålund"])
    #expect(index.find(person.id) == person && index.find("nobody") == nil)
  }

  @Test func everyNameIsFoundByTheBeginningOfAnyOfItsWords() throws {
    for seed in Soak.seeds(20, "names") {
      var random = SplitMix64(seed: seed)
      let letters = Array("abcdefghijklmnopqrstuvwxyzåäöéü")
      let people = try (0..<40).map { number in
        let words = (0..<2).map { _ in
          String((0..<random.number(in: 2...9)).compactMap { _ in random.element(of: letters) })
        }
        return try Self.person(words.joined(separator: " "), "id-\(number)")
      }
      let index = PeopleIndex(people)
      for person in people {
        for word in person.name.split(separator: " ") {
          let beginning = String(word.prefix(random.number(in: 2...9)))
          let found = index.search(beginning, limit: 40)
          #expect(found.contains(person), "\(beginning) of \(person.name), seed \(seed)")
        }
      }
    }
  }
}
