import Foundation
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Nobody can be identified from a data package, not even in combination with the report of the
/// same days.
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

  @Test func everyClassHasFiveWhateverColumnsAreLookedAt() throws {
    let columns = ["about", "session", "activity", "day", "month", "year", "band", "language"]
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
      for (name, count) in counts(try cells(ratings, columns + ["flood", "scale"])) {
        #expect(count >= 5, "ratings \(name), seed \(seed)")
      }
      #expect(try !cells(answers, ["question"]).contains(["age"]))
    }
  }

  /// The groups that an attacker could describe by what may be known about a person, at every level
  /// of detail.
  private func nameable(_ groups: [RatedGroup]) -> [[String]: [Int]] {
    var found: [[String]: [Int]] = [:]
    for (part, group) in groups.enumerated() {
      let day = group.day.description
      let week = "\(group.day.isoWeek)"
      for time in ["", day, week, String(day.prefix(7)), String(day.prefix(4))] {
        for place in ["", group.session?.description ?? "-", group.session?.activity ?? "-"] {
          for band in ["*", group.band?.rawValue ?? ""] {
            for language in ["", group.language] {
              let name = [time, place, band, language]
              if found[name]?.last != part { found[name, default: []].append(part) }
            }
          }
        }
      }
    }
    return found
  }

  /// The groups of fewer than five that an attacker can derive from the counted ratings.
  private func leaks(_ package: MadeUpPackage) throws -> [[String]] {
    guard let universe = package.tables.ratings.first(where: { !$0.isFlood }),
      !universe.coarsening.isTooFew
    else { return [] }
    let coarsening = universe.coarsening
    let all = Array(coarsening.groups.indices)
    // The report as in its JSON: every row that is not suppressed, and the answers about age.
    let results = Results(package.source.insight)
    var report = [all]
    for table in results.tables {
      var groups: [String: [Int]] = [:]
      for part in all {
        let group = coarsening.groups[part]
        let key = DayFacts.RatingKey(
          session: group.session, score: 1, scale: 5, language: group.language, hour: group.hour,
          band: group.band, isFlood: false)
        for name in package.source.insight.keys(table.dimension, group.session, group.day, key) {
          groups[name, default: []].append(part)
        }
      }
      for row in table.rows where row.scores != nil || table.dimension == .band {
        report.append(groups[row.key] ?? [])
      }
    }
    // The rows of ratings.csv by class, which must be the classes in the file.
    let classes = coarsening.classes
    let published = counts(
      try cells(package.tables.ratingTable(), ["session", "month", "year", "band", "language"]))
    #expect(published.values.reduce(0, +) >= coarsening.counts.reduce(0, +))
    let alone = Attacker(parts: all.count, knowing: report)
    let both = Attacker(parts: all.count, knowing: report + classes.map(\.groups))
    var secrets = nameable(coarsening.groups)
    for (index, cell) in report.enumerated() {
      let inside = classes.filter { Set($0.groups).isSubset(of: cell) }.flatMap(\.groups)
      secrets[["rest", "\(index)"]] = cell.filter { !inside.contains($0) }
      for one in classes {
        secrets[["\(one.told)", "\(index)"]] = one.groups.filter { cell.contains($0) }
      }
    }
    return secrets.filter { _, parts in
      let count = parts.reduce(0) { $0 + coarsening.counts[$1] }
      return 1...4 ~= count && both.canTell(parts) && !alone.canTell(parts)
    }.map(\.key)
  }

  @Test func nobodyIsFoundByAddingAndSubtracting() throws {
    for seed in Soak.seeds(8, "package attacker") {
      let found = try leaks(MadeUpPackage(seed: seed))
      #expect(found.isEmpty, "\(found.prefix(3)), seed \(seed)")
    }
  }

  /// Shows that the test works: without the last rule a group can be derived.
  @Test func withoutMendingSomebodyWouldBeFound() throws {
    let found = try (0..<4).flatMap { try leaks(MadeUpPackage(seed: $0, repairs: false)) }
    #expect(!found.isEmpty)
  }

  @Test func nobodyIsFoundInAttendance() throws {
    for seed in Soak.seeds(12, "package attendance") {
      let package = try MadeUpPackage(seed: seed)
      let table = package.tables.attendanceTable()
      let rows = try cells(table, ["session", "first_visits", "young", "middle", "older"])
      let visits = package.source.visits
      for row in rows where !row[1].isEmpty { #expect(try #require(Int(row[1])) >= 5) }
      for row in rows {
        for cell in row[2...] where !cell.isEmpty {
          #expect(cell == "0" || Int(cell).map { $0 >= 5 } == true, "\(row), seed \(seed)")
        }
      }
      // First visits: the report shows those of every group of every variable.
      var known = [Array(visits.indices)]
      for division in [Division.activity, .kind, .weekday, .month, .year] {
        let groups = Dictionary(grouping: visits.indices) {
          package.source.insight.keys(division, visits[$0].session, visits[$0].day, nil)
        }
        known += groups.values.map { $0 }
      }
      let shown = visits.indices.filter { part in
        rows.contains { $0[0] == visits[part].session.description && !$0[1].isEmpty }
      }
      let alone = Attacker(parts: visits.count, knowing: known)
      let both = Attacker(parts: visits.count, knowing: known + shown.map { [$0] })
      for part in visits.indices where 1...4 ~= visits[part].came.firstVisits {
        #expect(!both.canTell([part]) || alone.canTell([part]), "seed \(seed)")
      }
      // What is left of a group that the report tells, without the sessions that are shown.
      let rests = known.map { group in group.filter { !shown.contains($0) } }.filter { rest in
        1...4 ~= rest.reduce(0) { $0 + visits[$1].came.firstVisits }
      }
      for rest in rests {
        #expect(!both.canTell(rest) || alone.canTell(rest), "rest \(rest), seed \(seed)")
      }
      // Ages: the totals of sessions and of age bands are known.
      let bands = AgeBand.allCases
      let cell = { (visit: Int, band: Int) in visit * bands.count + band }
      var sums = visits.indices.map { visit in bands.indices.map { cell(visit, $0) } }
      sums += bands.indices.map { band in visits.indices.map { cell($0, band) } }
      let toldAges = visits.indices.filter { part in
        rows.contains { $0[0] == visits[part].session.description && !$0[2].isEmpty }
      }
      let outside = Attacker(parts: visits.count * bands.count, knowing: sums)
      let inside = Attacker(
        parts: visits.count * bands.count,
        knowing: sums + toldAges.flatMap { visit in bands.indices.map { [cell(visit, $0)] } })
      for visit in visits.indices {
        for band in bands.indices where 1...4 ~= visits[visit].came.bands[bands[band]] ?? 0 {
          let part = [cell(visit, band)]
          #expect(!inside.canTell(part) || outside.canTell(part), "seed \(seed)")
        }
      }
    }
  }
}
