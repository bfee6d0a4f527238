package import Foundation

/// A made-up meeting place to try the kiosk with: a programme in which something is always just
/// over, going on and coming next, and a history in the journals.
///
/// The same seed, time and templates give the same files, byte for byte.
package struct Demonstration: Sendable {
  /// What all chance comes from.
  package var seed: UInt64
  /// The instant around which the programme lies and at which the history ends.
  package var now: Date
  /// How many days the history goes back before today, at least 0.
  package var historyDays: Int
  /// The meeting place's zone.
  package var timeZone: TimeZone

  /// The device in whose name the journals are written.
  package static let device = "demo-1"
  /// The languages of the screen.
  static let languages = [
    "sv", "sv-x-lattlast", "en", "fi", "so", "ar", "prs", "uk", "ti", "sma",
  ]
  /// The PIN of everybody on the staff, which the screen tells: there is nothing to protect.
  package static let staffPIN = "271953"
  /// Its hash, with a salt that is no chance, so that the same seed gives the same files.
  static let staffPINHash =
    "$y$j9T$MotesplatsHalsa.$FQ7LOhkxXMmRBc0HmAte1igIyRk9rpv8cscvKEf/2i7"

  /// A demonstration at an instant, with a history of so many times 365 days.
  package init(seed: UInt64, now: Date, years: Int = 1, timeZone: TimeZone) {
    self.seed = seed
    self.now = now
    historyDays = years * 365
    self.timeZone = timeZone
  }

  /// The programme made of the templates.
  package func programme(
    _ templates: DemonstrationTemplates
  ) throws(DemonstrationError) -> Programme {
    let activities = try DemonstrationProgramme(
      now: now, zone: timeZone, firstDay: days.lowerBound
    ).activities(of: templates.activities, seed: seed)
    return Programme(activities: activities, timeZone: timeZone)
  }

  /// Writes everything into a data folder, in place of an older demonstration.
  ///
  /// The caller holds the folder's lock where another program could use it.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1.
  /// - Throws: `DemonstrationError`; `holdsSomethingElse` for a folder with anything in it that is
  ///   no demonstration.
  package func write(
    to folder: DataFolder, templates: DemonstrationTemplates, disk: Disk = .live,
    progress: (Double) -> Void = { _ in }
  ) throws(DemonstrationError) {
    let programme = try programme(templates)
    let notices = try notices(templates)
    let people = try people(templates)
    try clear(folder, disk: disk)
    do throws(DiskError) {
      try write(programme, notices, to: folder, disk: disk)
      try writeFollowUp(to: folder, disk: disk)
      try write(templates.cards, readBy: templates.names.staff.first?.id, to: folder, disk: disk)
      try write(templates.names.staff, people.people, to: folder, disk: disk)
      // Waiting for the disk twice a day of the history takes longer than all the rest, and what is
      // made up can be made up again after a power cut.
      var disk = disk
      disk.sync = { _, _ in }
      disk.syncFolder = { _ in }
      let visitors = SyntheticVisitors(
        of: programme.activities, now: now, zone: timeZone, days: days,
        languages: Self.languages, questions: templates.questions, people: people,
        random: SplitMix64(seed: ~seed))
      try SyntheticHistory(programme: programme, days: days, now: now).write(
        visitors, to: JournalWriter(root: folder.root, device: Self.device, disk: disk),
        progress: progress)
      try write(SyntheticWishes(templates.wishes, seed: seed, days: days), to: folder, disk: disk)
    } catch {
      throw .disk(error)
    }
  }

  /// The days of the history, today the last.
  private var days: ClosedRange<LocalDate> {
    let today = timeZone.localTime(at: now).date
    return (today - max(0, historyDays))...today
  }

  private func write(
    _ programme: Programme, _ notices: [(id: String, document: JSONObject)],
    to folder: DataFolder, disk: Disk
  ) throws(DiskError) {
    // First of all what says that this is a demonstration.
    try Document.save(
      Site.document(
        id: "torvalla", name: "Mötesplats Hälsa", district: "Torvalla", timeZone: timeZone,
        languages: Self.languages, isDemonstration: true),
      to: folder.site, disk: disk)
    try disk.makeFolder(folder.path(.programme))
    try Document.save(
      programme.activities.map { ($0.document, folder.path(.programme, of: $0.uid)) }, disk: disk)
    try disk.makeFolder(folder.path(.notices))
    try Document.save(
      notices.map { ($0.document, folder.path(.notices, of: $0.id)) }, disk: disk)
  }

  private func write(
    _ staff: [DemonstrationNames.Member], _ people: [Person], to folder: DataFolder, disk: Disk
  ) throws(DiskError) {
    try disk.makeFolder(folder.path(.staff))
    try Document.save(
      staff.map {
        let document = StaffMember.document(
          id: $0.id, name: $0.name, role: $0.role, pinHash: Self.staffPINHash)
        return (document, folder.path(.staff, of: $0.id))
      }, disk: disk)
    try disk.makeFolder(folder.path(.people))
    try Document.save(
      people.map { ($0.document, folder.path(.people, of: $0.id)) }, disk: disk)
  }

  /// The cards as somebody has read them, so that the demonstration shows them.
  private func write(
    _ cards: [HealthPage], readBy member: String?, to folder: DataFolder, disk: Disk
  ) throws(DiskError) {
    guard let member else { return }
    try disk.makeFolder(folder.path(.information))
    try Document.save(
      cards.map { card in
        let review = CardReview(
          of: card, in: "sv", by: member, on: days.upperBound)
        let path = folder.path(.information, of: card.id)
        return (review.document(of: card, changing: nil), path)
      }, disk: disk)
  }

  private func write(
    _ wishes: SyntheticWishes, to folder: DataFolder, disk: Disk
  ) throws(DiskError) {
    try disk.makeFolder(folder.path(.replies))
    try Document.save(
      wishes.replies.map { ($0.document, folder.path(.replies, of: $0.id)) },
      disk: disk)
    var writer = JournalWriter(root: folder.root, device: Self.device, disk: disk)
    for (day, events) in wishes.events { try writer.append(events, to: .feedback, on: day) }
  }

  private func people(
    _ templates: DemonstrationTemplates
  ) throws(DemonstrationError) -> SyntheticPeople {
    do throws(DocumentProblem) {
      // Chance of their own, so that the rest of the history does not depend on the names.
      return try SyntheticPeople(
        named: templates.names.people, days: days,
        random: SplitMix64(seed: seed ^ 0x5045_4F50_4C45))
    } catch {
      throw .unusable(template: "names", error)
    }
  }

  /// The notices with dates around now: each began two days ago and lasts as long as it did.
  private func notices(
    _ templates: DemonstrationTemplates
  ) throws(DemonstrationError) -> [(id: String, document: JSONObject)] {
    var notices: [(id: String, document: JSONObject)] = []
    for template in templates.notices {
      do throws(DocumentProblem) {
        let notice = try Notice(JSONReader(template))
        let first = days.upperBound - 2
        var document = template
        document["from"] = .string(first.description)
        let length = notice.days.upperBound - notice.days.lowerBound
        document["to"] = .string((first + length).description)
        notices.append((notice.id, document))
      } catch {
        throw .unusable(template: template["id"]?.stringValue ?? "", error)
      }
    }
    return notices
  }
}
