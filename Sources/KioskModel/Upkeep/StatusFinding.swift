/// Something about a kiosk that somebody should know.
package struct StatusFinding: Sendable, Hashable {
  /// How soon somebody has to do something.
  package enum Level: Int, Sendable, Comparable, CaseIterable {
    /// All is well.
    case good = 0
    /// Somebody should look at it this week.
    case look = 1
    /// Something is lost or will be, or the kiosk does not run.
    case act = 2

    package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// A kiosk has run on this machine and does not now.
    case notRunning
    /// Entries that the disk does not take.
    case unsaved
    /// A disk on which nothing can be written.
    case readOnly
    /// Errors that the file system has found.
    case diskErrors
    /// A disk that is full.
    case full
    /// A folder or file that the kiosk may not read and write.
    case forbidden
    /// A journal of this kiosk with lines that cannot be read, or without some of them.
    case damaged
    /// A journal file that cannot be read at all.
    case unreadable
    /// Settings with which the kiosk does not start.
    case settings
    /// A disk that will be full.
    case littleSpace
    /// A document that cannot be read.
    case document
    /// A journal of another kiosk that is damaged, or not here as a whole.
    case otherDamaged
    /// Copies of conflicts, and documents with one id.
    case conflicts
    /// Documents that are not as the program wrote them, and files that do not belong here.
    case unexpected
    /// Another kiosk that has not been heard of.
    case behind
    /// A date that cannot be right.
    case clock
    /// A new id, since another machine had the same.
    case newDevice
    /// Two machines that have written under one id.
    case twoWriters
    /// A calendar that could not be read, or with clashes that wait for an answer.
    case calendar
    /// Cards of health information that are no longer shown.
    case cardsExpired
    /// Cards of health information that will soon not be shown.
    case cardsExpire
    /// Wishes that have waited for a long time.
    case wishes

    /// How soon somebody has to do something.
    package var level: Level {
      switch self {
      case .notRunning, .unsaved, .readOnly, .diskErrors, .full, .forbidden, .damaged, .unreadable,
        .settings:
        .act
      case .littleSpace, .document, .otherDamaged, .conflicts, .unexpected, .behind, .clock,
        .newDevice, .twoWriters, .calendar, .cardsExpired, .cardsExpire, .wishes:
        .look
      }
    }

    /// Whether it may stand for several of its kind.
    package var isCounted: Bool {
      switch self {
      case .unsaved, .diskErrors, .forbidden, .settings, .conflicts, .unexpected, .behind,
        .cardsExpired, .cardsExpire, .wishes:
        true
      case .notRunning, .readOnly, .full, .damaged, .unreadable, .littleSpace, .document,
        .otherDamaged, .clock, .newDevice, .twoWriters, .calendar:
        false
      }
    }
  }

  package var kind: Kind
  /// How many there are; 1 if they are not counted.
  package var count: Int
  /// The file, device or calendar concerned.
  package var subject: String?
  /// The day that it is about.
  package var day: LocalDate?

  /// A finding.
  package init(_ kind: Kind, count: Int = 1, of subject: String? = nil, day: LocalDate? = nil) {
    self.kind = kind
    self.count = count
    self.subject = subject
    self.day = day
  }
}
