import Foundation
import KioskModel

/// The sessions of the programme.
struct ProgrammeState: FeatureState {
  fileprivate var book = SessionCalendar(Programme(activities: [], timeZone: .gmt))

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    book = SessionCalendar(context.place.programme)
  }
}

extension Context {
  /// The sessions of the programme.
  var book: SessionCalendar {
    get { states[ProgrammeState.self].book }
    set { states[ProgrammeState.self].book = newValue }
  }
}
