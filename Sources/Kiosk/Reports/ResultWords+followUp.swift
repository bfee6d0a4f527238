import KioskModel
import Statistics

/// What is said of targets, years and reference values.
extension ResultWords {
  /// `12 345`.
  func count(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { place, digit in
      let separates = place > 0 && (digits.count - place) % 3 == 0
      return (separates ? words.text("report.thousands") : "") + String(digit)
    }.joined()
  }

  /// `12 345`, or a word for zero in the middle of a sentence.
  func countOrNone(_ number: Int) -> String {
    number == 0 ? words.text("report.none") : count(number)
  }

  /// That more has come in since the results were first shown.
  func late(_ results: Results) -> [String] {
    results.hasLate ? [words.text("results.late")] : []
  }

  /// Questions in the order in which they are asked.
  func asked(_ all: [Release.Question]) -> [Release.Question] {
    let order = questions?.slots.joined().map(\.id) ?? []
    return all.enumerated().sorted { one, other in
      let places = [one, other].map { order.firstIndex(of: $0.element.question) ?? order.count }
      return (places[0], one.offset) < (places[1], other.offset)
    }.map(\.element)
  }

  /// What a target is called.
  func title(_ standing: TargetStanding) -> String { standing.target.title.text(chain) }

  /// `63 av 100 (63 %)`; of an index `78 (mål 75)`.
  func actual(_ standing: TargetStanding) -> String {
    let target = standing.target
    guard standing.counted != nil else { return words.text("report.notBegun") }
    guard let actual = standing.actual else { return words.text("results.hidden") }
    func short(_ value: Double) -> String {
      Int(exactly: value).map(count) ?? number(value, decimals: 1)
    }
    let values = ["actual": short(actual), "value": short(target.value)]
    guard let share = standing.share else { return words.text("report.ofIndex", values) }
    return words.text(
      "report.ofTarget", values.merging(["share": percent(share)]) { own, _ in own })
  }

  /// `71,2 (U00001 Självskattad hälsa, Östersund 2025)`.
  func reference(_ value: ReferenceValue) -> String {
    words.text(
      "report.reference",
      [
        "value": number(value.value, decimals: 1), "indicator": indicator(value),
        "municipality": value.municipality, "year": String(value.year),
      ])
  }

  /// An indicator's id and name.
  func indicator(_ value: ReferenceValue) -> String {
    [value.indicator, value.title?.text(chain) ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
