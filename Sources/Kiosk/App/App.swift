import Foundation
import KioskModel
import TerminalUI

/// The state of the whole program. `update` is pure: it changes the state and returns the work to
/// be done outside; it never blocks.
struct App {
  /// The open screens, and those parked for staff.
  var navigation: Navigation
  var context: Context
  var size: Size
  var pageState = PageState()
  /// The page that is shown, without the actions of its choices.
  var page = Page<Void>(title: "")
  var renderedPage: RenderedPage
  var outbox = Outbox()
  var hasEnded = false

  var filter = KeyFilter()
  var heldKeys = HeldKeyFilter()
  var idle: Idle
  /// The finger on the screen; nil if there is none.
  var touch: Touch?
  /// The state of reading aloud.
  var listening = Listening()
  /// The page that has just closed by itself; presses may have been meant for it.
  var closedPage: ClosedPage?
  var glow = Glow()
  var readings = FolderReadings()
  /// The day of the last upkeep.
  var upkeepDay: LocalDate?
  /// The last day whose feedback journals have been closed.
  var closedDay: LocalDate?
  /// The jobs in progress.
  var jobs: [UUID: RunningJob] = [:]
  /// The result of the last job, for pages that do not show it themselves; until the next press.
  var announcement: PageMessage?
  let localizer: Localizer
  let look: Appearance
  /// The screens that the program itself opens.
  let fixed: FixedScreens
  var root: any Screen

  /// The most key presses and touches handled from one read of the terminal: nobody types faster,
  /// and a flood of keys must not delay the screen.
  static let maxPressesPerRead = 8
  /// The most input events handled from one read, text included, since text may be pasted.
  static let maxInputsPerRead = 400
  /// How long after locking a press is not taken for a visitor's.
  static let pauseAfterLock = Duration.seconds(2)
  /// How long after a visitor's page has closed by itself a press meant for that page is not taken
  /// for the next visitor's.
  static let pauseAfterLeaving = Duration.seconds(1)
  /// How long saving may take before a warning is shown.
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

  /// The work to do at start.
  ///
  /// The documents are read a second time after the first frame: copies of the valid ones are kept
  /// then, so that this does not delay the start.
  mutating func started() -> [Work] {
    readJournals() + readAgain()
  }

  /// Handles an event, after everything that is due by then: the event applies to the page that
  /// results, and a visitor whose time is up can do nothing more.
  mutating func update(_ event: Event, at moment: Moment) -> [Work] {
    var effects = advance(to: moment)
    effects += handleDecidedKey(at: moment.uptime)
    switch event {
    case .input(let inputs):
      effects += handle(inputs, at: moment.uptime)
    case .resized(let size): self.size = size
    case .woke: effects += wake()
    case .folderChanged:
      effects += readAgain()
      effects += perform(askFeatures { $0.folderChanged($1) }, from: Origin(by: context.staff?.id))
    case .placeRead(let reading): effects += use(reading)
    case .placeUnreadable: effects += finishReading()
    case .journalsRead(let reading):
      readings.areJournalsRead = false
      tellFeatures { $0.journalsRead(reading, $1) }
      tellFeatures { $0.othersWrote(reading.others, $1) }
      // The kiosk may have restarted while a feature showed its page instead of the home page.
      if navigation.isAtRoot { replaceHome() }
    case .othersWrote(let entries): tellFeatures { $0.othersWrote(entries, $1) }
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
    case .notAudible(let number): notAudible(number)
    case .ended:
      effects += lock() + endListening()
      hasEnded = true
      effects += outbox.retryNow() + [.end]
    }
    effects += cancelAbandonedJobs() + speakUp()
    paint()
    return effects
  }

  /// The open screens, the home page first.
  var screens: [any Screen] { navigation.entries.map(\.screen) }

  /// When the program is to be woken next, on the monotonic clock.
  var deadline: Duration {
    let second = context.moment.wall.timeIntervalSince1970
    let untilMinute = 60 - second.truncatingRemainder(dividingBy: 60)
    var deadlines = [context.moment.uptime + .seconds(untilMinute) + .milliseconds(5)]
    deadlines += [
      outbox.retry, lateSaving, waitsForJobUntil, glow.end, navigation.top?.screen.deadline,
      heldKeys.deadline,
    ].compactMap { $0 }
    if canIdle || context.access.hasListener {
      deadlines.append(idle.deadline(at: context.moment.uptime, idleTimeout: idleTimeout))
    }
    return deadlines.min() ?? context.moment.uptime
  }
}
