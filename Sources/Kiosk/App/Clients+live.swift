import Foundation
import KioskModel

extension Clients {
  /// The real world: a data folder and the machine's clocks.
  ///
  /// - Parameters:
  ///   - speech: What reads aloud, if there is something.
  ///   - fixedTime: What the clock on the wall shows all the time, for pictures and tests.
  static func live(
    _ folder: DataFolder, assets: Assets, device: String, speech: SpeechTools? = nil,
    fixedTime: Date? = nil
  ) -> Clients {
    let speaker = speech.map { Speaker($0) }
    let recorder = Recorder(root: folder.root, device: device)
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
          recordings: speech?.recordings())
      },
      readJournals: { day in
        let journal = Journal(root: folder.root)
        // A session that began before midnight goes on.
        let attendance = [day - 1, day].flatMap {
          (try? journal.read(.attendance, on: $0))?.records ?? []
        }
        let own = [day - 1, day].flatMap { day in
          ((try? journal.read(.attendance, on: day, of: device))?.records ?? []).map {
            (day: day, record: $0)
          }
        }
        // What another kiosk of the place hears or asks its room is not this one's.
        let said = (try? journal.read(.feedback, on: day, of: device))?.records ?? []
        return JournalsReading(
          attendance: attendance, own: own, feedback: said, poll: PollTally(open: said))
      },
      jobs: jobs,
      speak: { speech, finished in
        if let speaker { speaker.speak(speech, finished: finished) } else { finished(false) }
      },
      stopSpeaking: { speaker?.stopSpeaking() },
      now: { now(fixedTime) })
  }

  /// The two clocks: one that may be fixed, one that only goes forward.
  nonisolated static func now(_ fixedTime: Date?) -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Moment(
      wall: fixedTime ?? Date(),
      uptime: .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
  }
}
