package import Foundation

/// A synthetic meeting place for trying the kiosk: a programme in which a session has always just
/// ended, one is under way and one comes next, and a history in the journals.
///
/// The same seed, time and templates give the same files, byte for byte.
package struct Demonstration: Sendable {
  /// The seed of all random choices.
  package var seed: UInt64
  /// The instant around which the programme is arranged and at which the history ends.
  package var now: Date
  /// The number of days before today that the history covers, at least 0.
  package var historyDays: Int
  /// The meeting place's time zone.
  package var timeZone: TimeZone

  /// The device name of the journals.
  package static let device = "demo-1"
  /// The languages of the screen.
  static let languages = [
    "sv", "sv-x-lattlast", "en", "fi", "so", "ar", "prs", "uk", "ti", "sma",
  ]
  /// The PIN of all staff members, which the screen shows, since there is nothing to protect.
  package static let staffPIN = "271953"
  /// The hash of the PIN, with a fixed salt so that the same seed gives the same files.
  static let staffPINHash =
    "$y$j9T$MotesplatsHalsa.$FQ7LOhkxXMmRBc0HmAte1igIyRk9rpv8cscvKEf/2i7"

  /// A demonstration at an instant, whose history covers `years` times 365 days.
  package init(seed: UInt64, now: Date, years: Int = 1, timeZone: TimeZone) {
    self.seed = seed
    self.now = now
    historyDays = years * 365
    self.timeZone = timeZone
  }

  /// The programme made from the templates.
  package func programme(
    _ templates: DemonstrationTemplates
  ) throws(DemonstrationError) -> Programme {
    let activities = try DemonstrationProgramme(
      now: now, zone: timeZone, firstDay: days.lowerBound
    ).activities(of: templates.activities, seed: seed)
    return Programme(activities: activities, timeZone: timeZone)
  }

  /// Writes everything into a data folder, replacing an older demonstration.
  ///
  /// The caller holds the folder's lock if another program could use the folder.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1.
  /// - Throws: `DemonstrationError`; `holdsSomethingElse` for a folder with any content other than
  ///   a demonstration.
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
      // Waiting for the disk twice for each day of the history would take longer than everything
      // else, and synthetic data can be generated again after a power cut.
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

  /// The days of the history; the last one is today.
  private var days: ClosedRange<LocalDate> {
    let today = timeZone.localTime(at: now).date
    return (today - max(0, historyDays))...today
  }

  private func write(
    _ programme: Programme, _ notices: [(id: String, document: JSONObject)],
    to folder: DataFolder, disk: Disk
  ) throws(DiskError) {
    // The file that identifies the folder as a demonstration is written first.
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

  /// Writes reviews of all cards, so that the demonstration shows them.
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
      // A generator of its own, so that the rest of the history does not depend on the names.
      return try SyntheticPeople(
        named: templates.names.people, days: days,
        random: SplitMix64(seed: seed ^ 0x5045_4F50_4C45))
    } catch {
      throw .unusable(template: "names", error)
    }
  }

  /// The notices with dates around now: each began two days ago and keeps its length.
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
