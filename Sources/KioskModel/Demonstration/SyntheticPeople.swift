internal import Foundation

/// Those of the made-up visitors whose names are kept, and when they agreed to it.
struct SyntheticPeople: Sendable {
  /// Which wording they agreed to.
  private static let textVersion = "demo"
  /// Nobody's consent is older, so that no name of the demonstration is purged on its first day.
  private static let longestDays = 300

  private(set) var people: [Person] = []
  private var random: SplitMix64

  /// People of some names, whose consent lies in the days of the history.
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

  /// One who comes to a session on a day, or nil for one of those who are only counted; `present`
  /// are there already.
  mutating func comer(on day: LocalDate, besides present: Set<String>) -> Person? {
    guard random.chance(percent: 12), let person = random.element(of: people) else { return nil }
    return person.consent.date <= day && !present.contains(person.id) ? person : nil
  }
}
