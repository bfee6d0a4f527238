import Foundation
import KioskModel

extension Clients {
  /// The real world: a data folder and the machine's clocks.
  ///
  /// - Parameter fixedTime: What the clock on the wall shows all the time, for pictures and tests.
  static func live(
    _ folder: DataFolder, assets: Assets, device: String, fixedTime: Date? = nil
  ) -> Clients {
    let recorder = Recorder(root: folder.root, device: device)
    return Clients(
      record: { events, day throws(DiskError) in try await recorder.record(events, on: day) },
      readPlace: { () throws(DocumentError) in
        let place = try MeetingPlace(folder)
        MeetingPlace.keepCopies(folder)
        return (place, try? assets.questions(place.site.questionSet, folder: folder))
      },
      readJournals: { day in
        let journal = Journal(root: folder.root)
        let feedback = try? journal.read(.feedback, on: day)
        let attendance = try? journal.read(.attendance, on: day)
        return (
          Attendance(attendance?.records ?? []),
          ratings: feedback?.records.count { $0.type == "rating" } ?? 0
        )
      },
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
