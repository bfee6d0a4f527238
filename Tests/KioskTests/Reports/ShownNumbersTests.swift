import KioskModel
import Statistics
import Testing

@testable import Kiosk

/// The text and the page tell no number that the JSON does not: what is tried there (Tests/Adversary) holds
/// of all written forms.
@Suite(.serialized) struct ShownNumbersTests {
  private static let made = Result { try SampleFollowUp() }

  /// The numbers of a text, with their decimals.
  private func numbers(_ text: String) -> Set<String> {
    var text = text.replacing("\u{A0}", with: "").replacing("\u{202F}", with: "")
    text = text.replacing(/(\d),(\d)/) { "\($0.output.1).\($0.output.2)" }
    return Set(
      text.matches(of: /\d+(?:\.\d+)?/).map { match in
        let number = String(match.output)
        return number.hasSuffix(".0") ? String(number.dropLast(2)) : number
      })
  }

  /// The numbers of a value: as they are, and as percent and rounded where they are written so.
  private func numbers(_ value: JSONValue) -> Set<String> {
    switch value {
    case .string(let text): return numbers(text)
    case .array(let values): return values.reduce(into: []) { $0.formUnion(numbers($1)) }
    case .object(let object):
      return object.members.reduce(into: []) { $0.formUnion(numbers($1.value)) }
    case .number(let digits):
      guard let number = Double(digits) else { return [] }
      let forms = [digits, String(number), String(abs(number)), String(Int(abs(number).rounded()))]
      return (forms + [String(Int((abs(number) * 100).rounded()))])
        .reduce(into: []) { $0.formUnion(numbers($1)) }
    case .bool, .null: return []
    }
  }

  /// The numbers that are no result: of the words themselves, of days, and of the programme.
  private func known(_ sample: SampleFollowUp, _ document: ReportDocument) throws -> Set<String> {
    let words = try Disk.live.read(Fixture.assets().locales + "/sv.json")
    var known = numbers(String(decoding: words, as: UTF8.self))
    for activity in sample.place.programme.activities { known.formUnion(numbers(activity.title)) }
    known.formUnion((0...31).map(String.init))
    known.formUnion((2000...2030).map(String.init))
    return known.union((1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }).union(
      (1...9).map { "0\($0)" })
  }

  @Test func textAndPageTellNoNumberThatTheJSONDoesNot() throws {
    let sample = try Self.made.get()
    let document = try sample.document("sv")
    let told = numbers(.object(JSONReport(document: document).object))
      .union(try known(sample, document))
    let text = TextReport(document: document).lines.joined(separator: "\n")
    let page = try StrictMarkup.read(HtmlReport(document: document).page).text
    for (form, shown) in [("text", text), ("page", page)] {
      let more = numbers(shown.replacing(/(\d) (\d{3})(?!\d)/) { "\($0.output.1)\($0.output.2)" })
        .subtracting(told)
      #expect(numbers(shown).count > 40 && more.isEmpty, "\(form): \(more.sorted())")
    }
  }
}
