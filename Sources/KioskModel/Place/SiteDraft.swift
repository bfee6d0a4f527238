import SafeText

/// The content of the settings form while it is being filled in: numbers as entered.
package struct SiteDraft: Sendable, Hashable {
  package enum Field: String, Sendable, CaseIterable {
    case name, district, languages, questionSet, idleSeconds, warningSeconds, lockSeconds,
      countsAgeBands, retentionDays, retentionPurpose, ratingsPerMinute, ratingsPerTenVisitors,
      sameScoreInTenSeconds
  }

  /// An error in a field.
  package enum Problem: Sendable, Hashable {
    case missing
    case notANumber
    /// The number is outside the range.
    case outside(ClosedRange<Int>)
    /// The text has more characters than the limit.
    case tooLong(limit: Int)
  }

  /// The reason why no document was made from the form.
  package struct Mistakes: Error, Hashable {
    /// The errors by field.
    package var problems: [Field: Problem]
  }

  package var name: String
  /// The district; may be empty.
  package var district: String
  /// The languages of the screen, the default one first (RFC 5646 tags).
  package var languages: [String]
  /// The id of the question set that follows a rating.
  package var questionSet: String
  /// The seconds without a key press before the kiosk asks whether anybody is there.
  package var idleSeconds: String
  /// The seconds for which that question is shown before the kiosk returns to the first page.
  package var warningSeconds: String
  /// The seconds without a key press after which the staff pages lock.
  package var lockSeconds: String
  /// Whether arrivals are recorded by age band.
  package var countsAgeBands: Bool
  /// The days without a visit after which a name is erased.
  package var retentionDays: String
  /// The purpose for storing names longer; required above `longestWithoutPurpose` days.
  package var retentionPurpose: String

  /// The maximum number of ratings in a minute.
  package var ratingsPerMinute: String
  /// The maximum number of ratings for ten visitors.
  package var ratingsPerTenVisitors: String
  /// The maximum number of ratings with the same score within ten seconds.
  package var sameScoreInTenSeconds: String

  /// The settings with which the form was filled.
  private let site: Site

  /// The maximum length of the name and the district, in characters.
  package static let longestName = 60
  /// The maximum length of the purpose, in characters.
  package static let longestPurpose = 300
  /// The maximum number of days without a documented purpose.
  package static let longestWithoutPurpose = 90
  /// The range of each number by field; at least 20 seconds are needed to react (WCAG 2.2.1).
  package static let ranges: [Field: ClosedRange<Int>] = [
    .idleSeconds: 10...600, .warningSeconds: 20...300, .lockSeconds: 30...600,
    .retentionDays: 1...730, .ratingsPerMinute: RatingLimits.perMinuteRange,
    .ratingsPerTenVisitors: RatingLimits.perTenVisitorsRange,
    .sameScoreInTenSeconds: RatingLimits.sameScoreRange,
  ]

  /// A form filled with the settings.
  package init(_ site: Site) {
    self.site = site
    name = site.name
    district = site.district
    languages = site.languages
    questionSet = site.questionSet
    idleSeconds = String(site.idleSeconds)
    warningSeconds = String(site.warningSeconds)
    lockSeconds = String(site.lockSeconds)
    ratingsPerMinute = String(site.ratingLimits.perMinute)
    ratingsPerTenVisitors = String(site.ratingLimits.perTenVisitors)
    sameScoreInTenSeconds = String(site.ratingLimits.sameScoreInTenSeconds)
    countsAgeBands = site.countsAgeBands
    retentionDays = String(
      site.document["retentionDays"]?.intValue ?? Self.longestWithoutPurpose)
    retentionPurpose = CleanText.line(site.document["retentionPurpose"]?.stringValue ?? "")
  }
}

extension SiteDraft {
  /// The errors by field; empty if the form can be saved.
  ///
  /// A value that nobody has changed is never an error.
  package var problems: [Field: Problem] {
    let before = SiteDraft(site)
    var problems: [Field: Problem] = [:]
    for (field, text, limit) in [
      (Field.name, name, Self.longestName), (.district, district, Self.longestName),
      (.retentionPurpose, retentionPurpose, Self.longestPurpose),
    ] where CleanText.line(text, limit: limit + 1).count > limit {
      problems[field] = .tooLong(limit: limit)
    }
    if CleanText.line(name).isEmpty { problems[.name] = .missing }
    if languages.allSatisfy(\.isBlank) { problems[.languages] = .missing }
    if CleanText.line(questionSet).isEmpty { problems[.questionSet] = .missing }
    for (field, range) in Self.ranges where before.text(of: field) != text(of: field) {
      guard let number = number(of: field) else {
        problems[field] = text(of: field).isBlank ? .missing : .notANumber
        continue
      }
      if !range.contains(number) { problems[field] = .outside(range) }
    }
    if (number(of: .retentionDays) ?? 0) > Self.longestWithoutPurpose,
      CleanText.line(retentionPurpose).isEmpty
    {
      problems[.retentionPurpose] = .missing
    }
    return problems
  }

  /// The document that results from the form: changed fields are changed in `old`, and everything
  /// else in it is kept.
  package func document(changing old: JSONObject) throws(Mistakes) -> JSONObject {
    let problems = problems
    guard problems.isEmpty else { throw Mistakes(problems: problems) }
    let before = SiteDraft(site)
    var document = old
    for (key, text) in texts where before.texts[key] != text {
      document[key] = text.isEmpty ? nil : .string(text)
    }
    if before.languages != languages {
      document["languages"] = .strings(
        languages.map { CleanText.line($0, limit: 35) }.filter { !$0.isEmpty })
    }
    for field in Self.ranges.keys.sorted(by: { $0.rawValue < $1.rawValue })
    where before.number(of: field) != number(of: field) {
      document[field.rawValue] = number(of: field).map(JSONValue.int)
    }
    if before.countsAgeBands != countsAgeBands { document["countAgeBands"] = .bool(countsAgeBands) }
    return document
  }

  /// The texts to save, by the document's keys.
  private var texts: [String: String] {
    [
      "name": CleanText.line(name), "district": CleanText.line(district),
      "questionSet": CleanText.line(questionSet),
      "retentionPurpose": CleanText.line(retentionPurpose),
    ]
  }

  private func text(of field: Field) -> String {
    switch field {
    case .idleSeconds: idleSeconds
    case .warningSeconds: warningSeconds
    case .lockSeconds: lockSeconds
    case .retentionDays: retentionDays
    case .ratingsPerMinute: ratingsPerMinute
    case .ratingsPerTenVisitors: ratingsPerTenVisitors
    case .sameScoreInTenSeconds: sameScoreInTenSeconds
    default: ""
    }
  }

  private func number(of field: Field) -> Int? {
    let text = text(of: field).filter { !$0.isWhitespace }
    return text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }
}
