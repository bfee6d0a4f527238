import Foundation
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Nobody can be identified from a data package.
@Suite struct PackagePrivacyTests {
  /// The cells of some columns in the rows of a table, as text.
  private func cells(_ table: DataResource, _ names: [String]) throws -> [[String]] {
    let columns = try names.map { name in
      try #require(table.fields.firstIndex { $0.name == name })
    }
    return table.rows.map { row in columns.map { TableForm.open.text(row[$0]) } }
  }

  private func counts(_ rows: [[String]]) -> [[String]: Int] {
    rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static let columns = [
    "about", "session", "activity", "kind", "day", "month", "band", "language",
  ]

  @Test func everyClassHasFiveWhateverColumnsAreLookedAt() throws {
    let columns = Self.columns
    for seed in Soak.seeds(15, "package classes") {
      let tables = try MadeUpPackage(seed: seed).tables
      let ratings = tables.ratingTable()
      let answers = tables.answerTable()
      for subset in [columns, ["day", "band", "language"], ["month", "language"], ["session"]] {
        for (name, count) in counts(try cells(ratings, subset)) {
          #expect(count >= 5, "ratings \(name), seed \(seed)")
        }
        for (name, count) in counts(try cells(answers, subset + ["set", "question"])) {
          #expect(count >= 5, "answers \(name), seed \(seed)")
        }
      }
      // Exact numbers beside the rounded ones of a report would tell what lies between them.
      for (name, count) in counts(try cells(ratings, columns + ["flood", "scale", "detail"])) {
        #expect(count >= 5 && count % 5 == 0, "ratings \(name), seed \(seed)")
      }
      #expect(try !cells(answers, ["question"]).contains(["age"]))
    }
  }

  @Test func noClassHasOneScoreAlone() throws {
    for seed in Soak.seeds(15, "package scores") {
      let ratings = try MadeUpPackage(seed: seed).tables.ratingTable()
      let columns = Self.columns + ["flood", "scale"]
      var scores: [[String]: Set<String>] = [:]
      for (name, score) in zip(try cells(ratings, columns), try cells(ratings, ["score"])) {
        scores[name, default: []].formUnion(score)
      }
      for (name, found) in scores { #expect(found.count >= 2, "\(name), seed \(seed)") }
    }
  }

  /// The rows of a month do not depend on what other months a package has, so two packages give
  /// nothing by comparing them.
  @Test func aMonthHasTheSameRowsInEveryPackage() throws {
    for seed in Soak.seeds(8, "package months") {
      let package = try MadeUpPackage(seed: seed)
      let all = try cells(package.tables.ratingTable(), Self.columns + ["score"])
      for month in Set(package.source.ratings.map { String($0.day.description.prefix(7)) }) {
        let source = PackageSource(
          days: package.source.days, place: package.source.place,
          ratings: package.source.ratings.filter { $0.day.description.hasPrefix(month) },
          facts: [], now: .distantFuture)
        let alone = try cells(PackageTables(source).ratingTable(), Self.columns + ["score"])
        #expect(counts(all.filter { $0[5] == month }) == counts(alone), "seed \(seed)")
      }
    }
  }

  @Test func whatIsKnownOfSomeWhoCameIsRounded() throws {
    for seed in Soak.seeds(12, "package attendance") {
      let table = try MadeUpPackage(seed: seed).tables.attendanceTable()
      for row in try cells(table, ["first_visits", "young", "middle", "older"]) {
        for cell in row where !cell.isEmpty {
          #expect(Int(cell).map { $0 >= 5 && $0 % 5 == 0 } == true, "\(row), seed \(seed)")
        }
      }
    }
  }
}
