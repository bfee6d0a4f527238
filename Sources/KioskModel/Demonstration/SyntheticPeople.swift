internal import Foundation

/// The named synthetic visitors, with their consents.
struct SyntheticPeople: Sendable {
  /// The version of the wording of their consent.
  private static let textVersion = "demo"
  /// The maximum age of a consent in days, so that no name is erased on the demonstration's first
  /// day.
  private static let longestDays = 300

  private(set) var people: [Person] = []
  private var random: SplitMix64

  /// People with some names, whose consents are dated within the history.
  init(
    named names: [String], days: ClosedRange<LocalDate>, random: SplitMix64
  ) throws(DocumentProblem) {
    self.random = random
    let span = min(days.upperBound - days.lowerBound, Self.longestDays)
    for name in names {
      let id = self.random.uuid().uuidString.lowercased()
      let date = days.upperBound - self.random.number(in: 0...span)
      people.append(
        try Person(
          JSONReader(
            Person.document(
              id: id, name: name,
              consent: Person.Consent(date: date, textVersion: Self.textVersion)))))
    }
  }

  /// A named visitor who comes to a session on a day, or nil for an anonymous one; people in
  /// `present` have already arrived.
  mutating func arrivingPerson(on day: LocalDate, besides present: Set<String>) -> Person? {
    guard random.chance(percent: 12), let person = random.element(of: people) else { return nil }
    return person.consent.date <= day && !present.contains(person.id) ? person : nil
  }
}
