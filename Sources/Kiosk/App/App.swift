import Foundation
import KioskModel
import TerminalUI

/// The whole state of the program. `update` is pure: it changes the state and says what the world
/// outside is to do; it never waits for anything.
struct App {
  /// What is shown, the first screen at the bottom; 0 takes the top one away.
  var screens: [any Screen]
  var context: Context
  var size: Size
  var pageState = PageState()
  /// What is shown, without what its choices do.
  var page = Page<Void>(title: "")
  var renderedPage: RenderedPage
  var outbox = Outbox()
  var hasEnded = false

  var filter = KeyFilter()
  var heldKeys = HeldKeyFilter()
  var idle: Idle
  var wishFlood = FloodGate()
  var lastWish: Duration?
  var touchedAt: Position?
  /// What stood there.
  var touchedName: String?
  /// What is read aloud.
  var listening = Listening()
  /// The page that has just gone away by itself, for which presses may have been meant.
  var leftover: Leftover?
  var isReading = false
  var mustReadAgain = false
  /// Whether the day's journals are being read.
  var isReadingJournals = false
  /// The day of the last upkeep.
  var upkeepDay: LocalDate?
  /// The errands under way.
  var pending: [UUID: Pending] = [:]
  /// Those of them that end with their screen.
  var ongoing: Set<UUID> = []
  /// What came of the last errand, for pages that do not say it themselves; until the next press.
  var outcome: PageMessage?
  /// What staff had begun when the kiosk was locked, for when they come back.
  var parked: [StaffMember.ID: [any Screen]] = [:]
  let localizer: Localizer
  let look: Appearance
  var root: any Screen

  /// No more of what one read of the terminal brings is heard: nobody types faster, and a flood of
  /// keys must not hold up the screen.
  static let mostInputsAtOnce = 8
  /// Of what is written more is heard, since somebody may paste.
  static let mostWrittenAtOnce = 400
  /// So long after staff have locked presses are not taken for a visitor's.
  static let pauseAfterLock = Duration.seconds(2)
  /// So long after a visitor's page has gone away by itself what was meant for it is not taken for
  /// the next visitor's.
  static let pauseAfterLeaving = Duration.seconds(1)
  /// How long after a wish the next one counts.
  static let wishPause = Duration.seconds(1)
  /// How late the disk may be before a line at the top says so.
  static let savingTime = Duration.seconds(2)

  init(
    root: any Screen, context: Context, size: Size, localizer: Localizer, look: Appearance
  ) {
    self.root = root
    screens = [root]
    self.context = context
    idle = Idle(since: context.moment.uptime)
    self.size = size
    self.localizer = localizer
    self.look = look
    renderedPage = RenderedPage(canvas: Canvas(size))
    paint()
  }

  /// What the program does when it begins.
  ///
  /// The documents are read a second time after the first picture: that is when copies of those
  /// that are good are kept, which must not make anybody wait.
  mutating func started() -> [Effect] {
    readJournals() + readAgain()
  }

  /// Takes notice of something that has happened, of what time has done first: whatever comes meets
  /// the page that is left then, and somebody who has gone does nothing more.
  mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
    var effects = pass(to: moment)
    effects += takeDecidedKey(at: moment.uptime)
    switch event {
    case .input(let inputs):
      effects += take(inputs, at: moment.uptime)
    case .resized(let size): self.size = size
    case .woke: effects += wake()
    case .folderChanged: effects += readAgain() + sendForPeople()
    case .placeRead(let reading): effects += use(reading)
    case .placeUnreadable: effects += finishReading()
    case .journalsRead(let reading):
      isReadingJournals = false
      context.attendance.take(reading.attendance)
      for (day, record) in reading.own {
        if let event = AttendanceEvent(record) {
          context.counting.take(event, id: record.id, day: day)
        }
      }
      context.ratings = RatingLog(reading.feedback, after: context.ratings)
      if context.poll == nil, let poll = reading.poll {
        // The kiosk was started again while the room was being asked.
        context.poll = poll
        if screens.count == 1 { goHome() }
      }
    case .recorded(let ids):
      settle(ids)
      effects += outbox.succeeded(ids)
      for id in ids { effects += tell(.saved(id: id)) }
    case .notRecorded(let ids, _):
      outbox.failed(at: moment.uptime)
      for id in ids { effects += tell(.notSavedYet(id: id)) }
    case .errandProgressed(let id, let share):
      if pending[id] != nil { effects += tell(.progress(id, share)) }
    case .errandDone(let id, let outcome): effects += finish(id, outcome)
    case .spoken(let number): stopped(number)
    case .notHeard(let number): notHeard(number)
    case .ended:
      effects += lock() + endListening()
      hasEnded = true
      effects += outbox.retryNow() + [.end]
    }
    effects += cancelLeft() + speakUp()
    paint()
    return effects
  }

  /// When the program wants to be woken next, by the clock that only goes forward.
  var deadline: Duration {
    let second = context.moment.wall.timeIntervalSince1970
    let untilMinute = 60 - second.truncatingRemainder(dividingBy: 60)
    var deadlines = [context.moment.uptime + .seconds(untilMinute) + .milliseconds(5)]
    deadlines += [
      outbox.retry, lateSaving, waitsForErrandUntil, screens.last?.deadline, heldKeys.deadline,
    ].compactMap { $0 }
    if canIdle || context.hasListener {
      deadlines.append(idle.deadline(at: context.moment.uptime, patience: patience))
    }
    return deadlines.min() ?? context.moment.uptime
  }
}
