import Foundation
import KioskModel
import TerminalUI

extension Clients {
  /// Clients that use the data folder and the machine's clocks.
  ///
  /// - Parameters:
  ///   - others: Reads what other kiosks of the place write; nil for a reader that nobody asks for
  ///     news.
  ///   - speech: The programs that read aloud; nil if there are none.
  ///   - fixedTime: The time that the wall clock shows throughout, for pictures and tests.
  static func live(
    _ folder: DataFolder, assets: Assets, device: OwnDevice, others: JournalFollower? = nil,
    speech: SpeechTools? = nil, fixedTime: Date? = nil
  ) -> Clients {
    let speaker = speech.map { Speaker($0) }
    let recorder = Recorder(root: folder.root, device: device)
    let others = others ?? JournalFollower(root: folder.root) { device.device.id }
    let words = try? Localizer(folder: assets.locales).catalogue("sv")
    let jobs = JobEnvironment(
      folder: folder, assets: assets, device: device, titles: words?.kindTitles ?? [:])
    return Clients(
      record: { events, stream, day throws(DiskError) in
        try recorder.record(events, in: stream, on: day)
      },
      readPlace: { () throws(DocumentError) in
        jobs.takeInCalendars()
        let place = try MeetingPlace(folder)
        folder.keepCopies()
        let (members, memberError) = jobs.members()
        let asked = assets.questionReading(place.site.questionSet, folder: folder)
        return PlaceReading(
          place: place, questions: asked.questions, questionError: asked.error, members: members,
          memberError: memberError, offered: assets.offered(folder),
          recordings: speech?.recordings(), device: device.device)
      },
      readJournals: { day in
        let journal = Journal(root: folder.root)
        return JournalsReading(of: day, others: others.begin(day)) { stream, day in
          (try? journal.read(stream, on: day, of: device.device.ids))?.records ?? []
        }
      },
      jobs: jobs,
      speak: { speech, finished in
        if let speaker { speaker.speak(speech, finished: finished) } else { finished(false) }
      },
      stopSpeaking: { speaker?.stopSpeaking() },
      now: { now(fixedTime) })
  }

  /// The time on both clocks; the wall clock may be fixed, the other one is CLOCK_BOOTTIME.
  nonisolated static func now(_ fixedTime: Date?) -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Moment(
      wall: fixedTime ?? Date(),
      uptime: .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
  }
}
