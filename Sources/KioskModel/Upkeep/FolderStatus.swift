package import Foundation

/// How the kiosks of a data folder are, as one value: for people, for a program that watches them
/// and for the page of staff.
///
/// Journals of the last month are read; only `FolderCheck` without a first day reads all.
package struct FolderStatus: Sendable {
  /// What the machine says, besides what stands in the folder.
  package struct Machine: Sendable, Hashable {
    package var kiosk: KioskState
    /// The disk; nil if the system does not say.
    package var disk: DiskHealth?

    /// What a machine says.
    package init(kiosk: KioskState, disk: DiskHealth?) {
      self.kiosk = kiosk
      self.disk = disk
    }

    /// What this machine says of a folder.
    package init(_ folder: DataFolder) {
      self.init(kiosk: KioskState(folder), disk: DiskHealth(folder.root))
    }
  }

  /// What somebody should know, the worst first.
  package private(set) var findings: [StatusFinding] = []
  /// The device that this machine is; nil if it is none yet.
  package let device: Device?
  /// Whether a kiosk has run on this machine, rather than only the command line or an office.
  package let isKiosk: Bool
  package let machine: Machine
  /// The other devices with journals in the folder.
  package let others: [OtherKiosk]
  /// The calendars that have been read.
  package let calendars: [CalendarRecord]
  package let clock: ClockCheck.Verdict
  /// The number of wishes without a decision.
  package let waitingWishes: Int
  /// The number of cards that visitors do not see until somebody has read them.
  package let unreadCards: Int
  /// The first day whose journals have been read.
  package let since: LocalDate
  /// The version of the program.
  package let version: String
  package let timeZone: TimeZone

  /// How soon somebody has to do something.
  package var level: StatusFinding.Level { findings.map(\.kind.level).max() ?? .good }

  /// The number of days before today whose journals are read.
  static let days = 31
  /// The number of days for which a wish may wait.
  static let daysToAnswer = 14
  /// The number of days before its last one on which a card is told.
  static let daysToRead = 14

  /// The status of a folder; nothing in it is changed.
  ///
  /// - Parameters:
  ///   - device: The device that this machine is.
  ///   - shipped: The cards of health information that come with the program.
  ///   - more: What only the program finds, such as a language that it does not have.
  package init(
    _ folder: DataFolder, place: MeetingPlace, device: Device?, today: LocalDate,
    machine: Machine, shipped: [HealthPage], more: [FolderFinding] = [], version: String,
    disk: Disk = .live
  ) throws(DiskError) {
    let first = today - Self.days
    var check = try FolderCheck(
      folder, today: today, devices: device?.names ?? [], since: first, disk: disk)
    check.add(more)
    let own = device?.ids ?? []
    self.device = device
    self.machine = machine
    self.version = version
    timeZone = place.site.timeZone
    since = first
    isKiosk = check.parts.contains { own.contains($0.device) }
    others = OtherKiosk.all(in: check.parts, besides: own, today: today)
    calendars = CalendarRecord.all(in: folder)
    clock = check.clock.verdict
    let wishes = try WishReader(folder, disk: disk).read((today - WishReader.days)...today)
      .waiting(besides: Set(place.replies.values.values.map(\.id)))
    waitingWishes = wishes.count
    let cards = HealthCatalogue(shipped: shipped, own: place.information.values.values)
    unreadCards = cards.waiting(on: today).count
    findings = machineFindings + Self.findings(check, own: device?.names ?? [])
    findings += others.filter { $0.isBehind(on: today) }.map {
      StatusFinding(.behind, count: $0.daysBehind, of: $0.id, day: $0.lastDay)
    }
    if case .doubtful(let last) = clock { findings.append(StatusFinding(.clock, day: last)) }
    if let former = device?.givenUp(lately: today) {
      findings.append(StatusFinding(.newDevice, of: former.id, day: former.until))
    }
    findings += calendars.filter(\.needsSomebody).map { StatusFinding(.calendar, of: $0.name) }
    findings += Self.findings(cards, today)
    let late = wishes.filter { $0.day < today - Self.daysToAnswer }
    if let oldest = late.map(\.day).min() {
      findings.append(StatusFinding(.wishes, count: late.count, day: oldest))
    }
    // Sorting keeps the order of those that are as bad.
    findings = StatusFinding.Level.allCases.reversed().flatMap { level in
      findings.filter { $0.kind.level == level }
    }
  }

  private var machineFindings: [StatusFinding] {
    var found: [StatusFinding] = []
    if isKiosk, !machine.kiosk.isRunning { found.append(StatusFinding(.notRunning)) }
    if machine.kiosk.unsaved > 0 {
      found.append(StatusFinding(.unsaved, count: machine.kiosk.unsaved))
    }
    guard let disk = machine.disk else { return found }
    if disk.isReadOnly { found.append(StatusFinding(.readOnly)) }
    if let errors = disk.errors, errors > 0 {
      found.append(StatusFinding(.diskErrors, count: errors))
    }
    if disk.free < DiskHealth.full {
      found.append(StatusFinding(.full))
    } else if disk.free < DiskHealth.little {
      found.append(StatusFinding(.littleSpace))
    }
    return found
  }

  private static func findings(_ check: FolderCheck, own: Set<String>) -> [StatusFinding] {
    var found: [StatusFinding] = []
    for file in check.journals where !file.badLines.isEmpty || !file.gaps.isEmpty {
      let isOwn = own.contains { file.file.hasPrefix("journal/\($0)/") }
      found.append(StatusFinding(isOwn ? .damaged : .otherDamaged, of: file.file))
    }
    found += check.unreadable.map { StatusFinding(.unreadable, of: $0.path) }
    found += check.documentErrors.map { StatusFinding(.document, of: $0.file) }
    if let first = check.referenceProblems.first {
      found.append(StatusFinding(.document, of: first.file))
    }
    found += check.writers.journals.map { StatusFinding(.twoWriters, of: $0) }
    for kind in [StatusFinding.Kind.forbidden, .settings, .conflicts, .unexpected] {
      let files = check.findings.filter { $0.statusKind == kind }.map(\.file)
      if let file = files.first {
        found.append(StatusFinding(kind, count: files.count, of: file))
      }
    }
    return found
  }

  private static func findings(_ cards: HealthCatalogue, _ today: LocalDate) -> [StatusFinding] {
    var (expired, ending): ([LocalDate], [LocalDate]) = ([], [])
    for card in cards.cards {
      switch card.state(on: today) {
      case .expired(let day): expired.append(day)
      case .shown(let day) where day - Self.daysToRead <= today: ending.append(day)
      case .shown, .unread, .changed, .hidden: break
      }
    }
    var found: [StatusFinding] = []
    if let day = expired.max() {
      found.append(StatusFinding(.cardsExpired, count: expired.count, day: day))
    }
    if let day = ending.min() {
      found.append(StatusFinding(.cardsExpire, count: ending.count, day: day))
    }
    return found
  }
}

extension CalendarRecord {
  /// Whether it could not be read, or something waits for an answer.
  fileprivate var needsSomebody: Bool { problem != nil || counts.clashes > 0 }
}

extension FolderFinding {
  /// As what a status tells it; nil for what does no harm.
  fileprivate var statusKind: StatusFinding.Kind? {
    guard isError else { return nil }
    switch kind {
    case .forbidden, .noFolder, .lock: return .forbidden
    case .language, .questions: return .settings
    case .sameID, .conflict, .stray: return .conflicts
    case .foreign: return ConflictName(Document.name(of: file)) == nil ? .unexpected : .conflicts
    case .oddName, .otherName, .changed, .changedShared, .leftover, .tooMany, .journalCopy, .erased,
      .erasedElsewhere:
      return .unexpected
    }
  }
}
