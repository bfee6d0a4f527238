import KioskModel
import Statistics
import Testing

@testable import Kiosk

/// A report on files written by hand, with numbers of any size.
@Suite struct HugeNumberTests {
  @Test func targetsAndReferencesOfAnySizeAreTold() throws {
    let sample = try SampleFollowUp()
    var followUp = sample.followUp
    var target = try #require(followUp.targets.first { $0.share != nil })
    target.actual = 3
    followUp.targets = [1e19, 1e-300, .leastNonzeroMagnitude, 12_345].map { value in
      target.target.value = value
      return target
    }
    var reference = try #require(followUp.references.first)
    followUp.references = [1e23, -1e300].map { value in
      reference.value = value
      return reference
    }
    let names = ResultWords(
      words: try sample.localizer.catalogue("sv"), place: sample.place,
      questions: sample.questions)
    let told = followUp.targets.map(names.actual)
    #expect(told[0].hasPrefix("3 av 1e+19 ("))
    #expect(told[1].hasPrefix("3 av 0,0 (") && told[2].hasSuffix("(inf %)"))
    #expect(told[3] == "3 av 12\u{A0}345 (0 %)")
    let page = HtmlReport(document: ReportDocument(followUp, names)).page
    #expect(page.contains("1e+23") && page.contains("1e+19"))
  }
}
