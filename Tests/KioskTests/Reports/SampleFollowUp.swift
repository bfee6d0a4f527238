import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import Statistics

/// The follow-up of a quarter of the demonstration, which also has a part of the quarter a year before.
struct SampleFollowUp {
  let place: MeetingPlace
  let followUp: FollowUp
  let questions: QuestionSet
  let localizer: Localizer

  init() throws {
    let assets = try Fixture.assets()
    let scratch = ScratchFolder()
    let folder = DataFolder(scratch.path + "/demo")
    let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
    let now = Date(timeIntervalSince1970: 1_795_181_520)
    var demonstration = Demonstration(seed: 3, now: now, years: 1, timeZone: zone)
    demonstration.historyDays = 430
    try demonstration.write(to: folder, templates: DemonstrationTemplates(assets: assets.folder))
    place = try MeetingPlace(folder)
    let plan = try #require(try TargetPlan(ifAny: folder))
    let references = ReferenceFile(
      try Disk.live.read(folder.reference), file: "r", plan: plan, lastYear: 2026)
    let day = try #require(LocalDate("2026-08-20"))
    followUp = try FollowUp(
      of: CalendarPeriod(.quarter, containing: day), plan: plan, references: references.values,
      sources: [Results.Source(place, folder)], now: now)
    localizer = Localizer(folder: assets.locales)
    questions = try assets.questions(place.site.questionSet, folder: folder)
  }

  /// The report in a language.
  ///
  /// - Parameter followUp: Other results of the same place.
  func document(
    _ language: String, of followUp: FollowUp? = nil, wishes: [WishSummary] = [],
    notes: ReportNotes = ReportNotes()
  ) throws -> ReportDocument {
    ReportDocument(
      followUp ?? self.followUp,
      ResultWords(
        words: try localizer.catalogue(language), place: place, questions: questions),
      wishes: wishes, notes: notes)
  }

  /// The HTML report in a language.
  func page(_ language: String) throws -> String {
    HtmlReport(document: try document(language)).page
  }
}
