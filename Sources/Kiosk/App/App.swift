import Foundation
import KioskModel

/// The whole state of the program. `update` is pure: it changes the state and says what the world
/// outside is to do; it never waits for anything.
struct App {
  /// What is shown, the first screen at the bottom; 0 takes the top one away.
  var screens: [any Screen]
  var here: Surroundings
  var size: Size
  var pageState = PageState()
  var picture: Picture
  var outbox = Outbox()
  var hasEnded = false
  /// Lines of today's journals that were set aside, and documents that cannot be read.
  var troubles = 0

  var filter = KeyFilter()
  var idle = Idle()
  var flood = FloodGate()
  var lastRating: Duration?
  var touchedAt: Position?
  var isReading = false
  var mustReadAgain = false
  let localizer: Localizer
  let look: Look
  let root: any Screen

  /// No more of what one read brings is heard: nobody types faster, and a flood of keys must not
  /// hold up the screen.
  static let mostInputsAtOnce = 64
  /// How long after a rating the next one counts.
  static let ratingPause = Duration.seconds(1)
  /// How late the disk may be before a line at the top says so.
  static let savingTime = Duration.seconds(2)

  init(
    root: any Screen, here: Surroundings, size: Size, localizer: Localizer, look: Look
  ) {
    self.root = root
    screens = [root]
    self.here = here
    self.size = size
    self.localizer = localizer
    self.look = look
    picture = Picture(canvas: Canvas(size))
    picture = paint()
  }

  /// What the program does when it begins.
  func started() -> [Effect] { [.readJournals(here.now.date)] }

  /// Takes notice of something that has happened.
  mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
    let day = here.now.date
    here.moment = moment
    var effects: [Effect] = []
    if here.now.date != day { effects.append(.readJournals(here.now.date)) }
    switch event {
    case .input(let inputs):
      for input in inputs.prefix(Self.mostInputsAtOnce) { effects += take(input) }
    case .resized(let size): self.size = size
    case .woke: effects += wake()
    case .folderChanged: effects += readAgain()
    case .placeRead(let place): effects += use(place)
    case .placeUnreadable: effects += finishReading()
    case .journalsRead(let attendance, let ratings, let badLines):
      here.attendance = attendance
      here.ratingsToday = max(here.ratingsToday, ratings)
      troubles = badLines
    case .recorded(let ids):
      effects += outbox.succeeded(ids)
      for id in ids { effects += tell(.saved(id: id)) }
    case .notRecorded(let ids, _):
      outbox.failed(at: moment.uptime)
      for id in ids { effects += tell(.notSavedYet(id: id)) }
    case .ended:
      hasEnded = true
      effects.append(.end)
    }
    picture = paint()
    return effects
  }

  /// When the program wants to be woken next, by the clock that only goes forward.
  var deadline: Duration {
    let second = here.moment.wall.timeIntervalSince1970
    let untilMinute = 60 - second.truncatingRemainder(dividingBy: 60)
    var deadlines = [here.moment.uptime + .seconds(untilMinute) + .milliseconds(5)]
    deadlines += [outbox.retry, screens.last?.deadline].compactMap { $0 }
    if canIdle { deadlines.append(idle.deadline(at: here.moment.uptime, patience: patience)) }
    return deadlines.min() ?? here.moment.uptime
  }
}
