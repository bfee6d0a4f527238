import Foundation
import ModelSupport

@testable import KioskModel

/// People who are counted, and a place that is set up.
extension StoredOperation {
  private static let folder = DataFolder(SimulatedDisk.root)
  private static let day = JournalSamples.day
  private static let session = Session.ID("walk/2026-11-20T10:00:00")

  private static func entry(_ event: AttendanceEvent, _ number: Int) -> JournalEvent {
    event.journalEvent(
      id: UUID(uuidString: "00000000-0000-4000-8000-00000000000\(number)") ?? UUID())
  }

  private static var arrivals: [JournalEvent] {
    (1...3).map {
      entry(.arrival(Arrival(session: session, time: Date(timeIntervalSince1970: 0))), $0)
    }
  }

  private static func append(_ events: [JournalEvent], _ disk: Disk) throws {
    var writer = JournalWriter(root: folder.root, device: JournalSamples.device, disk: disk)
    try writer.append(events, to: .attendance, on: day)
  }

  /// How many have come.
  private static func count(_ disk: Disk) throws -> String {
    let records = try Journal(root: folder.root, disk: disk).read(.attendance, on: day).records
    return session.map { String(Attendance(records).arrivals($0)) } ?? ""
  }

  static let checkIn = StoredOperation(
    name: "a group is checked in", prepare: { _ in }, run: { try append(arrivals, $0) },
    outcome: count, isInSteps: true)

  static let takenBack = StoredOperation(
    name: "a group is taken back", prepare: { try append(arrivals, $0.disk) },
    run: { disk in
      let undo = arrivals.enumerated().map { number, event in
        entry(.retract(event: event.id, by: "a"), number + 4)
      }
      try append(undo, disk)
    },
    outcome: count, isInSteps: true)

  static let setUp = StoredOperation(
    name: "a place is set up", prepare: { _ in },
    run: { disk in
      let place = NewPlace(name: "Torvalla", timeZone: .gmt, languages: ["sv"])
      do {
        try place.make(in: folder, disk: disk)
      } catch NewPlace.Failure.placeExists {
        // It is done, unless nobody can tell.
        _ = try MeetingPlace.site(folder, disk: disk)
      }
    },
    outcome: { disk in (try? MeetingPlace.site(folder, disk: disk).name) ?? "" })
}
