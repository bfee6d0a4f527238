import Foundation
import KioskModel
import ModelSupport

/// A demonstration of one year, read back from its journals.
struct MadeUpYear: Sendable {
  let now: Date
  let today: LocalDate
  let programme: Programme
  let attendance: [(day: LocalDate, records: [JournalRecord])]
  let feedback: [(day: LocalDate, records: [JournalRecord])]

  init() throws {
    let zone = try Stockholm.zone()
    let templates = try DemonstrationTemplates(assets: Stockholm.assets)
    now = try Stockholm.instant("2026-11-20T14:32")
    let demonstration = Demonstration(seed: 5, now: now, timeZone: zone)
    programme = try demonstration.programme(templates)
    let today = zone.localTime(at: now).date
    self.today = today
    let temporary = try TemporaryFolder()
    let folder = DataFolder(temporary.path + "/demo")
    try demonstration.write(to: folder, templates: templates)
    var attendance: [(day: LocalDate, records: [JournalRecord])] = []
    var feedback: [(day: LocalDate, records: [JournalRecord])] = []
    for part in try Journal(root: folder.root).allParts() {
      let file = folder.root + "/" + part.folder + "/" + part.name
      let records = JournalReading(try Disk.live.read(file)).records
      switch part.stream {
      case .attendance: attendance.append((part.day, records))
      case .feedback: feedback.append((part.day, records))
      case .audit: break
      }
    }
    self.attendance = attendance
    self.feedback = feedback
  }
}
