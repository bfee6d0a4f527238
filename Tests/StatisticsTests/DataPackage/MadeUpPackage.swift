import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// A synthetic meeting place with few but varied visitors, and the package published about it.
struct MadeUpPackage {
  let source: PackageSource
  let tables: PackageTables

  private static let first = JournalSamples.day - 70
  private static let languages = ["sv", "sv", "sv", "sv", "en", "ar", "so"]
  private static let kinds = ["movement", "social", "culture"]

  /// Makes a place and its package.
  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let activities = random.number(in: 2...4)
    let folder = try ScratchFolder()
    try folder.write(DataSamples.site, to: "site.json")
    for number in 0..<activities {
      try folder.write(
        """
        {"@type": "Event", "uid": "a\(number)", "title": "A\(number)",
         "start": "\(Self.first)T10:0\(number):00", "timeZone": "Europe/Stockholm",
         "duration": "PT1H", "motesplats.example:kind": "\(Self.kinds[number % 3])",
         "recurrenceRules": [{"@type": "RecurrenceRule", "frequency": "weekly"}]}
        """, to: "programme/a\(number).json")
    }
    let place = try MeetingPlace(folder.data)
    let now = place.site.timeZone.instant(of: LocalDateTime(JournalSamples.day + 30))
    var ratings: [GivenRating] = []
    var facts: [DayFacts] = []
    for week in 0..<random.number(in: 2...8) {
      let day = Self.first + 7 * week
      var fact = DayFacts(day: day)
      for activity in 0..<activities where random.chance(percent: 80) {
        let session = try #require(Session.ID("a\(activity)/\(day)T10:0\(activity):00"))
        for _ in 0..<random.number(in: 0...9) {
          let rating = Self.rating(day, random.chance(percent: 85) ? session : nil, &random)
          ratings.append(rating)
          fact.ratings[rating.key, default: 0] += 1
          for answer in rating.answers where !rating.key.isFlood {
            let key = DayFacts.AnswerKey(
              session: rating.key.session, set: answer.set, question: answer.question,
              choice: answer.choice)
            fact.answers[key, default: 0] += 1
          }
        }
        fact.came[session] = Self.came(&random)
      }
      facts.append(fact)
    }
    source = PackageSource(
      days: Self.first...JournalSamples.day, place: place, ratings: ratings, facts: facts, now: now)
    tables = try PackageTables(source)
  }

  private static func rating(
    _ day: LocalDate, _ session: Session.ID?, _ random: inout SplitMix64
  ) -> GivenRating {
    let band = random.chance(percent: 40) ? random.element(of: AgeBand.allCases) : nil
    let key = DayFacts.RatingKey(
      session: session, score: random.number(in: 1...5), scale: 5,
      language: random.element(of: languages) ?? "sv", hour: random.number(in: 10...12), band: band,
      isFlood: random.chance(percent: 5))
    var answers: [Answer] = []
    if let band {
      answers.append(
        Answer(rating: "", set: "grund/1", question: "age", choice: band.rawValue))
    }
    if random.chance(percent: 50) {
      answers.append(
        Answer(
          rating: "", set: "grund/1", question: "mattered",
          choice: random.chance(percent: 60) ? "people" : "calm"))
    }
    return GivenRating(day: day, key: key, answers: answers)
  }

  private static func came(_ random: inout SplitMix64) -> DayFacts.ArrivalCount {
    let counts = AgeBand.allCases.map { ($0, random.number(in: 0...12)) }
    let total = counts.map(\.1).reduce(0, +)
    return DayFacts.ArrivalCount(
      arrivals: total, firstVisits: min(total, random.number(in: 0...12)),
      bands: Dictionary(uniqueKeysWithValues: counts.filter { $0.1 > 0 }))
  }
}
