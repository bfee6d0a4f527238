import SafeText

/// What the form of the settings holds while somebody fills it in: numbers as they are typed.
package struct SiteDraft: Sendable, Hashable {
  /// The form's fields.
  package enum Field: String, Sendable, CaseIterable {
    case name, district, languages, questionSet, idleSeconds, warningSeconds, lockSeconds,
      countsAgeBands, retentionDays, retentionPurpose, ratingsPerMinute, ratingsPerTenVisitors,
      sameScoreInTenSeconds
  }

  /// What is wrong with a field.
  package enum Problem: Sendable, Hashable {
    case missing
    case notANumber
    /// It is a number, but not one of these.
    case outside(ClosedRange<Int>)
    /// It has more characters than these.
    case tooLong(limit: Int)
  }

  /// Why a form makes no document.
  package struct Mistakes: Error, Hashable {
    /// What is wrong, by field.
    package var problems: [Field: Problem]
  }

  /// What the place is called.
  package var name: String
  /// In which part of town it is; may be empty.
  package var district: String
  /// The languages of the screen, the one it returns to first (RFC 5646 tags).
  package var languages: [String]
  /// The question set that follows a rating.
  package var questionSet: String
  /// Seconds without a press before the kiosk asks whether anybody is there.
  package var idleSeconds: String
  /// Seconds that the question stands before the kiosk goes home.
  package var warningSeconds: String
  /// Seconds without a press after which the staff's pages lock.
  package var lockSeconds: String
  /// Whether arrivals are counted by age band.
  package var countsAgeBands: Bool
  /// Days for which names are tied to what people came to.
  package var retentionDays: String
  /// Why they are kept for longer than is usual; needed beyond `longestWithoutPurpose` days.
  package var retentionPurpose: String

  /// The most ratings that visitors can give in a minute.
  package var ratingsPerMinute: String
  /// The most ratings for ten who have come.
  package var ratingsPerTenVisitors: String
  /// The most ratings with the same score within ten seconds.
  package var sameScoreInTenSeconds: String

  /// The settings that the form was filled with.
  private let site: Site

  /// The most characters of the name and the district.
  package static let longestName = 60
  /// The most characters of the purpose.
  package static let longestPurpose = 300
  /// The days for which no purpose has to be written down.
  package static let longestWithoutPurpose = 90
  /// What a number may be, by its field; 20 seconds are the least to react in (WCAG 2.2.1).
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
  /// What is wrong, by field; empty where the form can be saved.
  ///
  /// What nobody has changed is never wrong.
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

  /// The document that the form makes: what somebody changed in the form is changed in `old`, all
  /// else in it stays.
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

  /// The texts as they are saved, by the document's keys.
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
