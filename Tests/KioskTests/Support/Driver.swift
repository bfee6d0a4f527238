import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Uses the real state of the kiosk as a visitor does: presses keys and labels, waits, looks at the
/// screen. The clock and the disk are simulated.
final class Driver {
  /// How the disk behaves.
  enum DiskMood {
    case works, hangs, refuses
  }

  private(set) var app: App
  private(set) var moment: Moment
  /// The events that are on the disk.
  private(set) var journals = WrittenJournals()
  /// What visitors have said, as it is on the disk.
  var journal: [JournalEvent] { journals[.feedback] }
  /// The folder in which jobs are done; made when there is the first.
  let folder = ScratchFolder()
  private(set) var rings = 0
  private(set) var hasEnded = false
  /// What was read aloud, and how often that was stopped.
  private(set) var spoken: [Speech] = []
  private(set) var speechStops = 0
  private var reading = 0
  var disk = DiskMood.works
  private var hanging: [(events: [JournalEvent], stream: JournalPath.Stream, day: LocalDate)] = []
  /// Whether who came is written into the folder as well, for jobs that read it.
  var keepsJournals = false
  /// The number of writes.
  private(set) var writes = 0
  /// The program as it was at the start.
  private var fresh: App
  private let assets: Assets
  /// Whether jobs wait for `finishJobs`.
  var holdsJobs = false
  private var held: [(JobRequest<any Sendable>, UUID)] = []
  /// The ids of the waiting jobs.
  var heldJobs: [UUID] { held.map(\.1) }
  private let cancellations = JobCancellations()
  /// The connected USB drives, and how files on them are written.
  var drives = USBDrives(table: "/nowhere")
  /// What the machine says of itself.
  var machine = FolderStatus.Machine(
    kiosk: KioskState(isRunning: true),
    disk: DiskHealth(free: 12_000_000_000, size: 31_000_000_000))
  var driveDisk = Disk.live
  /// The progress that jobs have reported.
  private(set) var shares: [Double] = []

  init(
    size: Size = Size(columns: 80, rows: 24), at time: String = "2026-11-20T14:32:10",
    place: MeetingPlace? = nil, colours: Int = 256, scripts: Set<Script>? = nil,
    root: any Screen = HomeScreen(), speech: SpeechAbility? = nil, readsLines: Bool = false,
    localizer: Localizer? = nil
  ) throws {
    TerminalLocale.activate()
    let place = try place ?? Fixture.place()
    assets = try Fixture.assets()
    let localizer = localizer ?? Localizer(folder: assets.locales, isForLines: readsLines)
    let local = try #require(LocalDateTime(time))
    moment = Moment(wall: place.site.timeZone.instant(of: local), uptime: .seconds(1000))
    var context = Context(
      place: place, words: try localizer.catalogue(place.site.languages[0]), moment: moment,
      states: .kiosk)
    context.book = SessionCalendar(place.programme)
    context.questions = try assets.questions("grund", folder: DataFolder("/nowhere"))
    let scripts = scripts ?? Set(Script.allCases)
    context.languageNames.place = localizer.names(place.site.shownLanguages, scripts: scripts)
    context.offered = Fixture.offered
    context.access.readsLines = readsLines
    context.access.speech = speech
    context.languageNames.known = localizer.names(context.offered.languages, scripts: scripts)
    app = App(
      root: root, context: context, size: size, localizer: localizer,
      look: Appearance(
        faces: FaceDrawings(colours >= 256 ? .blended : colours >= 16 ? .outlined : .blocks),
        hasFills: colours >= 256,
        scripts: scripts, codes: colours >= 16 ? .halfBlocks : .fullBlocks),
      fixed: .kiosk)
    fresh = app
  }

  /// Restarts the program, with the journals as they are.
  func restart() {
    app = fresh
    send(.woke)
    perform(app.started())
  }

  /// The screen as text.
  var screen: String { app.renderedPage.canvas.text }

  /// The ratings that are on the disk.
  var ratings: [JournalEvent] { journal.filter { $0.type == "rating" } }

  /// Replaces the state.
  func use(_ app: App) { self.app = app }

  func send(_ event: Event) {
    perform(app.update(event, at: moment))
    let faults = app.page.layoutFaults
    if !faults.isEmpty { Issue.record("a page lays itself out: \(faults)\n\(screen)") }
  }

  func press(_ keys: Key...) {
    for key in keys { send(.input([.key(key)])) }
  }

  /// Presses digits one after the other, as slowly as people do.
  func type(_ digits: String) {
    for digit in digits {
      press(.character(digit))
      wait(.milliseconds(1100))
    }
  }

  /// Presses the choice with a label.
  func press(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let offers = app.page.choices
    let choice = try #require(
      offers.first { $0.label == label },
      "no choice \(label) on\n\(screen)", sourceLocation: sourceLocation)
    press(choice.key)
    // The next press may be of the same key.
    wait(.milliseconds(200))
  }

  func touch(down: Position, up: Position? = nil) {
    send(.input([.touchBegan(down)]))
    send(.input([.touchEnded(up ?? down)]))
  }

  /// Lets time pass, waking the program at its deadlines.
  func wait(_ duration: Duration) {
    let end = moment.uptime + duration
    while app.deadline <= end {
      advance(to: max(app.deadline, moment.uptime + .milliseconds(1)))
      send(.woke)
    }
    advance(to: end)
  }

  /// The machine sleeps: time passes and the program is not woken.
  func sleep(_ duration: Duration) { advance(to: moment.uptime + duration) }

  /// Changes the wall clock only.
  func setClock(by seconds: TimeInterval) { moment.wall.addTimeInterval(seconds) }

  /// The disk stops hanging.
  func finishHanging() {
    disk = .works
    let events = hanging
    hanging = []
    for batch in events { save(batch.events, batch.stream, batch.day) }
  }

  /// Ends the reading.
  func finishSpeaking() { send(.spoken(reading)) }

  /// Ends the reading as one that could not be heard.
  func failSpeaking() { send(.notAudible(reading)) }

  /// Runs the jobs that were held.
  func finishJobs() {
    holdsJobs = false
    let waiting = held
    held = []
    for (job, id) in waiting { run(job, id) }
  }

  private func run(_ job: JobRequest<any Sendable>, _ id: UUID) {
    let watch = cancellations.watch(id, from: moment) { share in
      MainActor.assumeIsolated {
        self.send(.jobProgressed(id, share))
        self.shares.append(share)
      }
    }
    send(.jobFinished(id, job.perform(environment, watch)))
  }

  private var environment: JobEnvironment {
    let machine = machine
    return JobEnvironment(
      folder: DataFolder(folder.path), assets: assets, device: OwnDevice(fixed: "kiosk"),
      machine: { _ in machine }, drives: drives, driveDisk: driveDisk)
  }

  /// Reads the documents of the scratch folder, as the kiosk does after a change.
  func readPlace() {
    if let place = try? MeetingPlace(DataFolder(folder.path)) {
      let (members, error) = environment.members()
      let asked = assets.questionReading(place.site.questionSet, folder: DataFolder(folder.path))
      send(
        .placeRead(
          PlaceReading(
            place: place, questions: asked.questions, questionError: asked.error,
            members: members, memberError: error)))
    }
  }

  private func advance(to uptime: Duration) {
    moment.wall.addTimeInterval((uptime - moment.uptime) / .seconds(1))
    moment.uptime = uptime
  }

  private func save(_ events: [JournalEvent], _ stream: JournalPath.Stream, _ day: LocalDate) {
    writes += 1
    journals.append(events, to: stream, on: day)
    if keepsJournals, stream == .attendance {
      try? Recorder(root: folder.path, device: OwnDevice(fixed: "kiosk")).record(
        events, in: stream, on: day)
    }
    send(.recorded(events.map(\.id)))
  }

  private func perform(_ work: [Work]) {
    for work in work {
      switch work {
      case .record(let events, let stream, let day):
        switch disk {
        case .works: save(events, stream, day)
        case .hangs: hanging.append((events, stream, day))
        case .refuses:
          send(.notRecorded(events.map(\.id), DiskError(.write, "journal", code: 28)))
        }
      case .ring: rings += 1
      case .speak(let speech, let number):
        spoken.append(speech)
        reading = number
      case .stopSpeaking: speechStops += 1
      case .end: hasEnded = true
      case .run(let job, let id):
        if holdsJobs { held.append((job, id)) } else { run(job, id) }
      case .cancel(let id): cancellations.cancel(id)
      case .readPlace: if folder.isMade { readPlace() }
      case .readJournals(let day): send(.journalsRead(journals.reading(of: day)))
      }
    }
  }
}
