import Foundation
import KioskModel
import TerminalUI

/// The whole state of the program. `update` is pure: it changes the state and says what the world
/// outside is to do; it never waits for anything.
struct App {
  /// The screens that are open.
  var navigation: Navigation
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
  var touchedAt: Position?
  /// What stood there.
  var touchedName: String?
  /// What is read aloud.
  var listening = Listening()
  /// The page that has just gone away by itself, for which presses may have been meant.
  var leftover: Leftover?
  /// The number of the screen that stands in the place of home until a feature takes it away.
  var standingHome: Int?
  var isReading = false
  var mustReadAgain = false
  /// Whether the day's journals are being read.
  var isReadingJournals = false
  /// The day of the last upkeep.
  var upkeepDay: LocalDate?
  /// The jobs under way.
  var jobs: [UUID: RunningJob] = [:]
  /// What came of the last job, for pages that do not say it themselves; until the next press.
  var announcement: PageMessage?
  let localizer: Localizer
  let look: Appearance
  /// The screens that are opened here and not by another one.
  let fixed: FixedScreens
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
  /// How late the disk may be before a line at the top says so.
  static let savingTime = Duration.seconds(2)

  init(
    root: any Screen, context: Context, size: Size, localizer: Localizer, look: Appearance,
    fixed: FixedScreens
  ) {
    self.root = root
    navigation = Navigation(root)
    self.context = context
    idle = Idle(since: context.moment.uptime)
    self.size = size
    self.localizer = localizer
    self.look = look
    self.fixed = fixed
    renderedPage = RenderedPage(canvas: Canvas(size))
    paint()
  }

  /// What the program does when it begins.
  ///
  /// The documents are read a second time after the first picture: that is when copies of those
  /// that are good are kept, which must not make anybody wait.
  mutating func started() -> [Work] {
    readJournals() + readAgain()
  }

  /// Takes notice of something that has happened, of what time has done first: whatever comes meets
  /// the page that is left then, and somebody who has gone does nothing more.
  mutating func update(_ event: Event, at moment: Moment) -> [Work] {
    var effects = pass(to: moment)
    effects += takeDecidedKey(at: moment.uptime)
    switch event {
    case .input(let inputs):
      effects += take(inputs, at: moment.uptime)
    case .resized(let size): self.size = size
    case .woke: effects += wake()
    case .folderChanged:
      effects += readAgain()
      effects += perform(askFeatures { $0.folderChanged($1) }, from: Origin(by: context.staff?.id))
    case .placeRead(let reading): effects += use(reading)
    case .placeUnreadable: effects += finishReading()
    case .journalsRead(let reading):
      isReadingJournals = false
      tellFeatures { $0.journalsRead(reading, $1) }
      // The kiosk may have been started again while something else stood in the place of home.
      if navigation.isAtRoot { replaceHome() }
    case .recorded(let ids):
      tellFeatures { $0.saved(ids, $1) }
      effects += outbox.succeeded(ids)
      for id in ids { effects += tell(.saved(id: id)) }
    case .notRecorded(let ids, _):
      outbox.failed(at: moment.uptime)
      for id in ids { effects += tell(.delayed(id: id)) }
    case .jobProgressed(let id, let share): effects += progressed(id, share)
    case .jobFinished(let id, let result): effects += finish(id, result)
    case .spoken(let number): stopped(number)
    case .notHeard(let number): notHeard(number)
    case .ended:
      effects += lock() + endListening()
      hasEnded = true
      effects += outbox.retryNow() + [.end]
    }
    effects += cancelAbandonedJobs() + speakUp()
    paint()
    return effects
  }

  /// The screens that are open, the first page at the bottom.
  var screens: [any Screen] { navigation.entries.map(\.screen) }

  /// When the program wants to be woken next, by the clock that only goes forward.
  var deadline: Duration {
    let second = context.moment.wall.timeIntervalSince1970
    let untilMinute = 60 - second.truncatingRemainder(dividingBy: 60)
    var deadlines = [context.moment.uptime + .seconds(untilMinute) + .milliseconds(5)]
    deadlines += [
      outbox.retry, lateSaving, waitsForJobUntil, navigation.top?.screen.deadline,
      heldKeys.deadline,
    ].compactMap { $0 }
    if canIdle || context.access.hasListener {
      deadlines.append(idle.deadline(at: context.moment.uptime, patience: patience))
    }
    return deadlines.min() ?? context.moment.uptime
  }
}
